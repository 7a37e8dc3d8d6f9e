"""Draw how far confidence keeps its word: `variorum score golden --part all --json | draw_reliability.py OUT.svg`.

One dot a range of confidence, as large as the square root of its reports; on the diagonal confidence is right.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SIZE, EDGE = 320, 44
COLOURS = {"open": "#1b6ca8", "held": "#c4571b"}


def main() -> int:
    """Read the scores of each part from standard input and write the picture."""
    parts = [json.loads(line) for line in sys.stdin if line.strip()]
    drawn = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE + 2 * EDGE} {SIZE + 2 * EDGE}" '
        'font-family="sans-serif" font-size="12" role="img">',
        "<title>Share of reports that are right, by confidence</title>",
        f'<rect width="100%" height="100%" fill="white"/><path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#999" '
        'stroke-dasharray="4 4"/>',
        f'<path d="M{x(0)} {y(1)}V{y(0)}H{x(1)}" fill="none" stroke="#333"/>',
    ]
    for tick in (0, 0.2, 0.4, 0.6, 0.8, 1):
        drawn.append(f'<text x="{x(tick)}" y="{y(0) + 18}" text-anchor="middle">{tick:g}</text>')
        drawn.append(f'<text x="{x(0) - 8}" y="{y(tick) + 4}" text-anchor="end">{tick:g}</text>')
    drawn.append(f'<text x="{x(0.5)}" y="{y(0) + 36}" text-anchor="middle">mean confidence</text>')
    drawn.append(
        f'<text x="14" y="{y(0.5)}" text-anchor="middle" transform="rotate(-90 14 {y(0.5)})">share right</text>'
    )
    for number, part in enumerate(parts):
        colour = COLOURS.get(part["part"], "#333")
        for one in part["calibration"]["bins"]:
            drawn.append(
                f'<circle cx="{x(one["confidence"]):.1f}" cy="{y(one["right"]):.1f}" r="{one["reports"] ** 0.5:.1f}" '
                f'fill="{colour}" fill-opacity="0.6"/>'
            )
        error = part["calibration"]["error"]
        drawn.append(
            f'<text x="{x(0) + 12}" y="{y(1) + 14 + 16 * number}" fill="{colour}">{part["part"]}: '
            f"expected error {error:.3f}</text>"
        )
    Path(sys.argv[1]).write_text("\n".join([*drawn, "</svg>\n"]), encoding="utf-8")
    return 0


def x(share: float) -> float:
    """Give the place of a share on the horizontal axis."""
    return EDGE + SIZE * share


def y(share: float) -> float:
    """Give the place of a share on the vertical axis."""
    return EDGE + SIZE * (1 - share)


if __name__ == "__main__":
    sys.exit(main())
