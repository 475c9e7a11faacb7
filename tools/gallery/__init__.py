"""Pictures of the documents, to be looked at: all of them under all conditions."""
