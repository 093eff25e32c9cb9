# make site   สร้างเว็บไซต์ลงโฟลเดอร์ site/      build the site of this repository's data
# make serve  เปิดดูตัวอย่างที่ http://127.0.0.1:8000  preview, rebuilt at every change
# make test   ทดสอบทั้งหมด                       all tests, in a real browser too
# make check  ตรวจข้อมูล รูปแบบโค้ด และชนิดข้อมูล    data, lint, types, workflows
# make deep   ทดสอบละเอียด ใช้เวลานาน               many more examples, browser tests in Firefox, mutants
# make successor  ทดสอบหน้าเว็บที่สร้างด้วย ProperDocs   the browser tests on a site built by ProperDocs, which follows MkDocs
# make mutants  ดูว่าการทดสอบจับความผิดได้เพียงใด      how many small faults the tests notice; ROOMS="exports --show"
# make bench  วัดความเร็ว                         benchmarks; nothing passes or fails here; PAGES=100 makes a small run
# make lock   จดค่าตรวจสอบของสิ่งที่ติดตั้ง           hashes of what the workflow installs, after a change of versions
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export NO_MKDOCS_2_WARNING := 1

.PHONY: site serve test check deep successor mutants bench lock clean
.DEFAULT_GOAL := site

site: $(VENV)/.site
	$(BIN)/mkdocs build --quiet
	$(BIN)/oit links site
	@echo "เว็บไซต์อยู่ในโฟลเดอร์ site/ เปิดดูด้วยคำสั่ง make serve (ดับเบิลคลิกไฟล์ในโฟลเดอร์ ลิงก์และการค้นหาจะไม่ทำงาน)"

serve: $(VENV)/.site
	$(BIN)/mkdocs serve

test: $(VENV)/.test
	$(BIN)/python .ci/get_programs.py
	$(BIN)/python -m pytest -n auto --dist loadscope -q

check: $(VENV)/.test
	$(BIN)/oit check
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(BIN)/mypy
	$(BIN)/zizmor --offline --quiet .github/workflows

deep: $(VENV)/.deep
	$(BIN)/python .ci/get_programs.py
	TEST_DEPTH=deep $(BIN)/python -m pytest -n auto -q -m 'hypothesis or deep'
	if $(BIN)/python .ci/get_programs.py firefox; then \
	  TEST_BROWSER=firefox $(BIN)/python -m pytest -n auto --dist loadscope -q -m browser; fi
	$(MAKE) successor mutants

successor: $(VENV)/.test
	$(BIN)/python .ci/get_programs.py
	TEST_GENERATOR=properdocs $(BIN)/python -m pytest -n auto --dist loadscope -q tests/test_successor.py tests/browser

mutants: $(VENV)/.deep
	$(BIN)/python .ci/mutants.py $(ROOMS)

bench: $(VENV)/.bench
	$(BIN)/python .ci/get_programs.py
	@for each in build lighthouse links search; do echo "== bench/$$each"; \
	  PYTHONPATH=.:hooks:tests $(BIN)/python -m bench.$$each || exit 1; done

lock: $(VENV)/.site
	$(BIN)/python .ci/lock.py

clean:
	rm -rf $(VENV) site .site.* .cache .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(VENV)/.site: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.test: $(VENV)/.site
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test,check]'
	@touch $@

$(VENV)/.deep: $(VENV)/.test
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[deep]'
	@touch $@

$(VENV)/.bench: $(VENV)/.test
	$(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[bench]'
	@touch $@
