import QtQuick
import Rembug.Controls

// Says what belongs here, where there is nothing yet.
Column {
    id: empty
    required property string glyph
    required property string text
    spacing: 2 * Theme.unit

    Glyph {
        name: empty.glyph
        font.pixelSize: Theme.bigIcon
        color: Theme.faint
        anchors.horizontalCenter: parent.horizontalCenter
    }
    AppText {
        text: empty.text
        color: Theme.faint
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
    }
}
