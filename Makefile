.PHONY: test
test:
	swift test --package-path Core
	swift test
