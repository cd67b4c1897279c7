import QtQuick
import QtQuick.Templates as T
import Rembug.Controls

T.Button {
    id: button

    property string glyph: ""
    property bool primary: false
    property bool danger: false
    property bool large: false

    readonly property color tone: danger ? Theme.wrong : Theme.act

    implicitWidth: Math.max(Theme.touch, content.implicitWidth + 4 * Theme.unit)
    implicitHeight: Theme.touch
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: button.text

    contentItem: Item {
        implicitWidth: content.implicitWidth
        implicitHeight: content.implicitHeight
        Row {
            id: content
            anchors.centerIn: parent
            spacing: Theme.unit
            Glyph {
                visible: button.glyph.length > 0
                name: button.glyph
                color: label.color
                anchors.verticalCenter: parent.verticalCenter
            }
            AppText {
                id: label
                text: button.text
                wrapMode: Text.NoWrap
                font.pixelSize: button.large ? Theme.title : Theme.body
                font.weight: Font.DemiBold
                color: button.primary ? Theme.overAct : button.tone
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: button.primary ? button.tone : button.down ? Theme.raised : Theme.clear
        border.width: button.primary ? 0 : Theme.thin
        border.color: button.visualFocus ? button.tone : Theme.line
    }
}
