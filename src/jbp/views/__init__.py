"""One frozen value per document, all arithmetic done."""
