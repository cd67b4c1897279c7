pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Rectangle {
    id: page
    required property AppSession session
    required property AppSettings settings
    property string user: session.users.length > 0 ? session.users[0] : ""

    color: Theme.paper

    Flickable {
        anchors.fill: parent
        contentHeight: Math.max(height, column.implicitHeight + 6 * Theme.unit)
        Column {
            id: column
            width: Math.min(parent.width - 6 * Theme.unit, Theme.columnWidth)
            anchors.centerIn: parent
            spacing: 3 * Theme.unit

            AppText {
                text: "Rembug"
                color: Theme.act
                font.pixelSize: Theme.figure
                font.weight: Font.DemiBold
                anchors.horizontalCenter: parent.horizontalCenter
            }
            AppText {
                text: qsTr("Siapa yang memakai tablet ini?")
                color: Theme.faint
                anchors.horizontalCenter: parent.horizontalCenter
            }
            Flow {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, implicitWidth)
                spacing: 2 * Theme.unit
                Repeater {
                    model: page.session.users
                    ChoiceButton {
                        required property string modelData
                        objectName: "user-" + modelData
                        text: modelData
                        chosen: page.user === modelData
                        onClicked: page.user = modelData
                    }
                }
            }
            PinPad {
                objectName: "pinPad"
                width: parent.width
                enabled: !page.session.busy && page.session.waitSeconds === 0
                onEntered: (pin) => page.session.unlock(page.user, pin)
            }
            AppText {
                objectName: "unlockMessage"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                color: page.session.busy ? Theme.faint : Theme.wrong
                text: page.session.busy ? (page.session.progress > 0 && page.session.progress < 1
                                           ? qsTr("Membuka data… %1 %").arg(Math.round(100 * page.session.progress)) : qsTr("Memeriksa PIN…"))
                      : page.session.waitSeconds > 0 ? qsTr("PIN salah beberapa kali. Tunggu %1 detik.").arg(page.session.waitSeconds)
                      : page.session.error.length > 0 ? qsTr("PIN salah. Coba lagi.") : ""
            }
            Row {
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: 2 * Theme.unit
                ChoiceButton { text: "Bahasa Indonesia"; chosen: page.session.language === "id"; onClicked: page.settings.language = "id" }
                ChoiceButton { objectName: "english"; text: "English"; chosen: page.session.language === "en"; onClicked: page.settings.language = "en" }
            }
        }
    }
    Timer {
        interval: 1000
        repeat: true
        running: page.session.waitSeconds > 0
        onTriggered: page.session.refresh()
    }
}
