"""Which objects of JSON are articles in the vocabulary of schema.org, in a page or in a file of their own."""

from checker.documents.structured import Node

#: The types that https://schema.org/Article lists below itself.
ARTICLE_TYPES = frozenset(
    "Article AdvertiserContentArticle NewsArticle AnalysisNewsArticle AskPublicNewsArticle Report "
    "BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle SatiricalArticle "
    "ScholarlyArticle MedicalScholarlyArticle SocialMediaPosting BlogPosting LiveBlogPosting "
    "TechArticle".split()
)


def type_names(node: Node) -> frozenset[str]:
    """Return the types of an object without the address or the prefix of their vocabulary."""
    kind = node.get("@type")
    if kind is None:
        return frozenset()
    return frozenset(str(each.value).rpartition("/")[2].rpartition(":")[2] for each in (kind, *kind.items))
