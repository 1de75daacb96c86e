"""Programs that measure the checker or make its data; none is needed at run time."""
