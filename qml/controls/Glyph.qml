import QtQuick
import Rembug.Controls

// One icon of the Material set, by its name.
Text {
    id: glyph
    required property string name

    text: glyph.name
    color: Theme.ink
    font.family: Theme.iconFamily
    font.pixelSize: Theme.icon
    Accessible.ignored: true
}
