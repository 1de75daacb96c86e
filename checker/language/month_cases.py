"""Months as they stand in a date where CLDR lists the nominative alone: "4. marca", "4. märtsil"."""

from collections.abc import Mapping

#: Declined months by language, from January on; several rows where several cases are in use.
MONTH_CASES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    language: tuple(tuple(row.split()) for row in rows)
    for language, rows in {
        "ru": ("январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",),
        # After "in": "у січні", "w styczniu".
        "uk": ("січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",),
        "pl": (
            "styczniu lutym marcu kwietniu maju czerwcu lipcu sierpniu wrześniu październiku listopadzie"
            " grudniu",
        ),
        "sl": (
            "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        ),
        "sr": (
            "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
            "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra",
        ),
        "bs": (
            "januara februara marta aprila maja juna jula augusta septembra oktobra novembra decembra",
            "јануара фебруара марта априла маја јуна јула августа септембра октобра новембра децембра",
        ),
        "lv": (
            "janvārī februārī martā aprīlī maijā jūnijā jūlijā augustā septembrī oktobrī novembrī decembrī",
            "janvāra februāra marta aprīļa maija jūnija jūlija augusta septembra oktobra novembra decembra",
        ),
        "et": (
            "jaanuaril veebruaril märtsil aprillil mail juunil juulil augustil septembril oktoobril novembril"
            " detsembril",
        ),
        "ka": (
            "იანვარს თებერვალს მარტს აპრილს მაისს ივნისს ივლისს აგვისტოს სექტემბერს ოქტომბერს ნოემბერს"
            " დეკემბერს",
        ),
    }.items()
}
