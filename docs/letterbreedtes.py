"""Write how wide each letter of Carlito is, from the letters that gia ships (`make lettertypes`).

Writing a werkboek looks the widths up, so that it need not open a font: Carlito's are those of Calibri.
"""

import json
import unicodedata
from collections import defaultdict
from pathlib import Path

from fontTools.ttLib import TTFont

LETTERTYPES = Path(__file__).resolve().parents[1] / "sjablonen" / "lettertypes"
BREEDTES = LETTERTYPES / "breedtes.json"
_BESTANDEN = {"gewoon": "Carlito-Regular.ttf", "vet": "Carlito-Bold.ttf"}
# Latin, Greek and Cyrillic with their accents, and the signs of a text; what comes after is rare in a werkboek.
_LAATSTE = 0x2200


def breedtes() -> str:
    """Return a JSON object: per weight the signs that are so many units wide, of which `em` go in the size."""
    inhoud: dict[str, object] = {}
    for gewicht, bestand in _BESTANDEN.items():
        letters = TTFont(LETTERTYPES / bestand)
        per_breedte: defaultdict[int, str] = defaultdict(str)
        for nummer, naam in sorted(letters.getBestCmap().items()):
            if nummer < _LAATSTE and unicodedata.category(chr(nummer)) not in ("Cc", "Cf", "Zl", "Zp"):
                per_breedte[letters["hmtx"][naam][0]] += chr(nummer)
        inhoud["em"] = letters["head"].unitsPerEm
        inhoud[gewicht] = {str(breedte): tekens for breedte, tekens in sorted(per_breedte.items())}
    return json.dumps(inhoud, ensure_ascii=False, indent=0) + "\n"


if __name__ == "__main__":
    BREEDTES.write_text(breedtes(), encoding="utf-8")
