import QtQuick
import Rembug.Controls
import Rembug.Devices

// One place, pointed at on the map: the map moves below the cross.
MapDialog {
    id: picker
    signal picked(string place)

    words: qsTr("Geser peta sampai tanda silang tepat di tempatnya.") + "  " + Places.words(pane.centre, language)
    buttons: AppButton {
        objectName: "pickPlace"
        primary: true
        text: qsTr("Pakai titik ini")
        glyph: "check"
        onClicked: { picker.close(); picker.picked(picker.pane.centre) }
    }
}
