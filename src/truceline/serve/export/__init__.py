"""Exports: records of any filter as files that others read. Equal records give equal bytes.

records   which records, as flat rows      csv_file, jsonl, parquet   the rows as they are
linked    JSON-LD, Web Annotation          plover                     events for PLOVER tools
timeline  TimelineJS                       report                     one self-contained HTML file
"""

from truceline.serve.export.choice import FORMATS, export

__all__ = ["FORMATS", "export"]
