# De twee opdrachten: make demo en make test. Ze maken zelf een virtuele omgeving in .venv.
PYTHON ?= python3
V := .venv/bin
# Python onthoudt wat het vertaalde: zonder vertaalt elke toets en elke gia in een toets alle modules opnieuw.
unexport PYTHONDONTWRITEBYTECODE
YAMLREGELS := {extends: default, ignore: [node_modules], rules: {line-length: {max: 120}, document-start: disable}}

.PHONY: alles demo test test-snel kwaliteit kwaliteit-yaml bench voorbeelden beelden docs handleiding architectuur lettertypes schema vertaling slot schoon

$(V)/gia: pyproject.toml requirements-dev.lock
	$(PYTHON) -m venv $(V:/bin=)
	$(V)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	$(V)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $(V)/gia

demo: $(V)/gia
	@mkdir -p demo
	$(V)/gia sjabloon -o demo/werkboek.xlsx --overschrijf
	$(V)/gia score voorbeelden/zelfevaluatie.xlsx -o demo/resultaten.xlsx --overschrijf
	$(V)/gia vergelijk voorbeelden/zelfevaluatie.xlsx voorbeelden/inspectie.xlsx -o demo/vergelijking.html --overschrijf > demo/vergelijking.txt
	$(V)/gia verslag voorbeelden/zelfevaluatie.xlsx -o demo/verslag.pdf --inspectie voorbeelden/inspectie.xlsx --overschrijf
	$(V)/gia overzicht voorbeelden/overzicht --soort inspectie --werkjaar 2013-2014 -o demo/overzicht.html --overschrijf > demo/overzicht.txt
	@echo
	@echo "Leeg werkboek:        demo/werkboek.xlsx"
	@echo "Ingevuld voorbeeld:   voorbeelden/zelfevaluatie.xlsx"
	@echo "Resultaten daarvan:   demo/resultaten.xlsx"
	@echo "Vergelijking:         demo/vergelijking.html (met de inspectie), demo/vergelijking.txt"
	@echo "Verslag:              demo/verslag.pdf"
	@echo "Overzicht:            demo/overzicht.html (acht fictieve onthaalbureaus), demo/overzicht.txt"

test: $(V)/gia
	$(V)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

# Alles wat geen ander programma nodig heeft en niet lang duurt: om te draaien terwijl u schrijft. Een deel ervan kan ook:
# make test-snel TOETSEN=tests/cli
test-snel: $(V)/gia
	$(V)/python -m pytest -n auto --dist loadfile -m 'not (libreoffice or gnumeric or openxml or browser or proces or pdf or lang)' $(TOETSEN)

kwaliteit: $(V)/gia
	$(V)/ruff check .
	$(V)/ruff format --check .
	$(V)/mypy
	$(V)/vulture
	$(MAKE) --no-print-directory kwaliteit-yaml

kwaliteit-yaml: $(V)/gia
	$(V)/yamllint --strict --config-data '$(YAMLREGELS)' criteria voorbeelden tests sjablonen .pre-commit-config.yaml mkdocs.yml

bench: $(V)/gia
	$(V)/python benchmarks/snelheid.py
	$(V)/python benchmarks/overzicht.py

voorbeelden: $(V)/gia
	$(V)/python voorbeelden/wordsjabloon.py
	$(V)/python voorbeelden/maak.py
	$(V)/python -m voorbeelden.overzicht.maak
	$(V)/python voorbeelden/instrumenten/maak.py
	$(V)/python voorbeelden/taalbeleid.py

handleiding: $(V)/gia
	$(V)/python docs/catalogus.py

# De documentatie als website in site/; een koppeling die nergens heen leidt, is een fout.
docs: $(V)/gia
	$(V)/python docs/website.py

# De beelden van README en handleiding, uit de voorbeelden; met LibreOffice, Chromium en pdftoppm.
beelden: $(V)/gia
	$(V)/python -m docs.beelden

architectuur: $(V)/gia
	$(V)/python docs/modules.py

lettertypes: $(V)/gia
	$(V)/python docs/letterbreedtes.py

schema: $(V)/gia
	@mkdir -p criteria/schema
	for deel in kader schalen kwaliteitsaspecten context input output regelgeving proces vragen achtergrond beginsituatie referentie normen wijzigingen; do \
	  $(V)/gia criteria schema $$deel > criteria/schema/$$deel.json; done

vertaling: $(V)/gia
	$(V)/pybabel compile --domain gia --directory gia_kwaliteit/taal --locale nl

# Alles wat gemaakt is uit iets anders, opnieuw.
alles: schema handleiding architectuur lettertypes vertaling voorbeelden

slot:
	$(PYTHON) -m venv .venv
	$(V)/python -m pip install --quiet pip-tools
	$(V)/pip-compile --quiet --strip-extras --extra dev --extra docs --no-header --no-annotate --no-emit-index-url --no-emit-find-links --no-emit-trusted-host --output-file requirements-dev.lock pyproject.toml

schoon:
	rm -rf .venv demo build dist site
