"""Papers as plain frozen data: what stands on a sheet, never how it is drawn."""
