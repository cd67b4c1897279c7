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
    readonly property int besideLabel: 4 * Theme.unit + (glyph.length > 0 ? Theme.icon + Theme.unit : 0)

    // Measured apart from the label, whose own width follows the button's.
    readonly property int labelWidth: Math.ceil(metrics.advanceWidth) + 2

    implicitWidth: button.text.length > 0 ? Math.max(Theme.touch, labelWidth + besideLabel) : Theme.touch
    implicitHeight: Math.max(Theme.touch, content.implicitHeight + 2 * Theme.unit)
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: button.text

    TextMetrics { id: metrics; font: label.font; text: button.text }

    contentItem: Item {
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
                visible: button.text.length > 0
                text: button.text
                // On one line where there is room.
                width: Math.min(button.labelWidth, Math.max(Theme.touch, button.width - button.besideLabel))
                horizontalAlignment: Text.AlignHCenter
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
        border.width: button.visualFocus ? Theme.stroke : button.primary ? 0 : Theme.thin
        border.color: button.visualFocus ? (button.primary ? Theme.ink : button.tone) : Theme.line
    }
}
