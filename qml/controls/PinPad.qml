pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Ten large keys. What is typed is shown as dots.
Column {
    id: pad
    property string pin: ""
    property int length: 6
    signal entered(string pin)

    spacing: 2 * Theme.unit

    function press(key) {
        if (key === "⌫") {
            pad.pin = pad.pin.slice(0, -1)
        } else if (pad.pin.length < pad.length) {
            pad.pin += key
            if (pad.pin.length === pad.length) {
                const whole = pad.pin
                pad.pin = ""
                pad.entered(whole)
            }
        }
    }

    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 2 * Theme.unit
        Repeater {
            model: pad.length
            Rectangle {
                required property int index
                width: 2 * Theme.unit
                height: width
                radius: width / 2
                color: index < pad.pin.length ? Theme.act : Theme.clear
                border.width: 2 * Theme.thin
                border.color: index < pad.pin.length ? Theme.act : Theme.line
            }
        }
    }
    Grid {
        columns: 3
        spacing: 1.5 * Theme.unit
        anchors.horizontalCenter: parent.horizontalCenter
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "⌫"]
            AppButton {
                required property string modelData
                objectName: "key" + modelData
                opacity: modelData.length > 0 ? 1 : 0
                text: modelData
                large: true
                width: Math.round(1.9 * Theme.touch)
                height: Math.round(1.3 * Theme.touch)
                enabled: pad.enabled && modelData.length > 0
                Accessible.name: modelData === "⌫" ? qsTr("Hapus") : modelData
                onClicked: pad.press(modelData)
            }
        }
    }
}
