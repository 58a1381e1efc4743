"""`python -m mysteryshop.files.refresh_schemas`: writes the shipped copies of the JSON Schemas anew."""

from mysteryshop.files.schemas import write_schemas

if __name__ == "__main__":
    write_schemas()
