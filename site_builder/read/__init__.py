"""The archive's files become records; every value knows its file, line and column.

`scan.scan` reads the files, `config.read_config` and `record.read_record` make values of them,
`locate.locate` turns an issue's key path into a line and a column. Only `config` and `record` need the
validator, so a run that remembers every record never loads it; hence nothing is imported here.
"""
