"""目录: the matters in force, the releases and their differences, the files of the catalogue."""
