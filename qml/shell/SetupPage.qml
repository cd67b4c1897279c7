import QtQuick
import Rembug.App
import Rembug.Controls

Rectangle {
    id: page
    required property AppSession session
    property string pin: ""

    color: Theme.paper

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 6 * Theme.unit)
        Column {
            id: column
            width: Math.min(parent.width - 6 * Theme.unit, Theme.columnWidth)
            anchors.centerIn: parent
            spacing: 3 * Theme.unit
            AppText { text: qsTr("Selamat datang"); font.pixelSize: Theme.page; font.weight: Font.DemiBold }
            AppText {
                width: parent.width
                text: page.pin.length === 0 ? qsTr("Tulis nama Anda, lalu pilih PIN enam angka. PIN ini membuka semua yang dicatat di tablet.")
                                            : qsTr("Ulangi PIN yang sama.")
            }
            Field {
                id: name
                objectName: "setupName"
                width: parent.width
                placeholderText: qsTr("Nama")
                Accessible.name: qsTr("Nama")
            }
            PinPad {
                id: pad
                objectName: "setupPad"
                width: parent.width
                enabled: name.text.trim().length > 0 && !page.session.busy
                onEntered: (pin) => {
                    if (page.pin.length === 0) {
                        page.pin = pin
                    } else if (page.pin === pin) {
                        page.session.create(name.text, pin)
                    } else {
                        page.pin = ""
                    }
                }
            }
            AppText { visible: page.session.error.length > 0; width: parent.width; color: Theme.wrong; text: page.session.error }
        }
    }
}
