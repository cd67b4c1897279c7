import QtQuick
import Rembug.Controls

// A number with one button to make it smaller and one to make it larger.
Row {
    id: counter
    property int value: 0
    property int most: 9999
    property string name: ""
    property string label: ""
    signal asked(int value)

    spacing: Theme.unit / 2

    AppButton {
        objectName: "less-" + counter.name
        width: Theme.touch
        glyph: "remove"
        enabled: counter.value > 0
        Accessible.name: qsTr("Kurangi: %1").arg(counter.label)
        onClicked: counter.asked(counter.value - 1)
    }
    AppText {
        width: Math.max(Theme.touch * 0.8, implicitWidth)
        height: Theme.touch
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.title
        font.weight: Font.DemiBold
        text: counter.value
    }
    AppButton {
        objectName: "more-" + counter.name
        width: Theme.touch
        glyph: "add"
        enabled: counter.value < counter.most
        Accessible.name: qsTr("Tambah: %1").arg(counter.label)
        onClicked: counter.asked(counter.value + 1)
    }
}
