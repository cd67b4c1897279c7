import QtQuick
import Rembug.Controls

// Brings back what was taken away last.
AppButton {
    objectName: "undoRemove"
    glyph: "undo"
    text: qsTr("Kembalikan yang dihapus")
}
