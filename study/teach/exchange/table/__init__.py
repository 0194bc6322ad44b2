"""Questions as a table: CSV files and Excel workbooks."""
