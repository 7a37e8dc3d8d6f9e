"""`python -m variorum.cli` is `variorum`."""

import sys

from variorum.cli.main import main

sys.exit(main())
