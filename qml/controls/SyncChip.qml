import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

// What waits to be sent; leads to the sync page.
T.AbstractButton {
    id: chip
    required property int unsent
    required property int refused

    readonly property color tone: refused > 0 ? Theme.wrong : unsent > 0 ? Theme.waits : Theme.done

    text: refused > 0 ? qsTr("%n ditolak: lihat", "", refused) : unsent > 0 ? qsTr("%n belum terkirim", "", unsent) : qsTr("terkirim")
    implicitWidth: row.implicitWidth + 3 * Theme.unit
    implicitHeight: Theme.touch
    Accessible.role: Accessible.Button
    Accessible.name: chip.text

    contentItem: Item {
        Row {
            id: row
            anchors.centerIn: parent
            spacing: Theme.unit
            Glyph {
                name: chip.refused > 0 ? "error_outline" : chip.unsent > 0 ? "cloud_upload" : "cloud_done"
                color: chip.tone
                anchors.verticalCenter: parent.verticalCenter
            }
            AppText {
                text: chip.text
                color: chip.tone
                wrapMode: Text.NoWrap
                font.weight: Font.DemiBold
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: height / 2
        anchors.fill: parent
        anchors.topMargin: Theme.unit / 2
        anchors.bottomMargin: Theme.unit / 2
        color: chip.refused > 0 ? Theme.wrongSoft : chip.unsent > 0 ? Theme.waitsSoft : Theme.clear
        border.width: Theme.thin
        border.color: chip.visualFocus ? Theme.act : Theme.line
    }
}
