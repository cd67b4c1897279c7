pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.Controls

// A number within bounds, on a scale with its steps. Without an answer there is no handle, so that nothing is answered
// by looking.
Column {
    id: entry
    required property string ref
    required property string label
    required property string value
    required property var range  // from, to, step, whole
    required property string appearance

    readonly property bool answeredAlready: value.length > 0
    readonly property int steps: Math.max(1, Math.round(Math.abs(range.to - range.from) / Math.max(Math.abs(range.step), 0.000001)))
    readonly property bool ticks: appearance.indexOf("no-ticks") < 0 && steps <= 20

    signal answered(string value)

    function shown(number) {
        return String(Math.round(number * 1000000) / 1000000)
    }
    function local(number) {
        return entry.shown(number).replace(".", ",")
    }

    spacing: Theme.unit

    AppText {
        text: entry.answeredAlready ? entry.value.replace(".", ",") : qsTr("Belum dijawab: sentuh garisnya")
        font.pixelSize: entry.answeredAlready ? Theme.title : Theme.body
        font.weight: Font.DemiBold
        color: entry.answeredAlready ? Theme.act : Theme.faint
    }
    Slider {
        id: slider
        objectName: "range-" + entry.ref
        width: parent.width
        height: Theme.touch
        from: entry.range.from
        to: entry.range.to
        stepSize: Math.abs(entry.range.step)
        snapMode: Slider.SnapAlways
        value: entry.answeredAlready ? Number(entry.value) : entry.range.from
        Accessible.name: entry.label
        onPressedChanged: if (!pressed) entry.answered(entry.shown(value))
        Keys.onReleased: (event) => { if (event.key === Qt.Key_Left || event.key === Qt.Key_Right) entry.answered(entry.shown(slider.value)) }
        background: Item {
            Rectangle {
                x: slider.leftPadding
                y: (slider.height - height) / 2
                width: slider.availableWidth
                height: Theme.unit
                radius: height / 2
                color: Theme.line
                Rectangle { visible: entry.answeredAlready || slider.pressed; width: slider.visualPosition * parent.width; height: parent.height; radius: height / 2; color: Theme.act }
            }
            Repeater {
                model: entry.ticks ? entry.steps + 1 : 0
                Rectangle {
                    required property int index
                    x: slider.leftPadding + slider.handle.width / 2 + index * (slider.availableWidth - slider.handle.width) / entry.steps - width / 2
                    y: slider.height / 2 + Theme.unit
                    width: 2 * Theme.thin
                    height: Theme.unit
                    color: Theme.faint
                }
            }
        }
        handle: Rectangle {
            x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
            y: (slider.height - height) / 2
            width: 4 * Theme.unit
            height: width
            radius: width / 2
            opacity: entry.answeredAlready || slider.pressed ? 1 : 0
            color: Theme.act
            border.width: slider.visualFocus ? 3 * Theme.thin : 0
            border.color: Theme.ink
        }
    }
    Item {
        width: parent.width
        height: least.implicitHeight
        AppText { id: least; anchors.left: parent.left; text: entry.local(entry.range.from); color: Theme.faint; font.pixelSize: Theme.hint }
        AppText { anchors.horizontalCenter: parent.horizontalCenter; visible: entry.steps % 2 === 0 && entry.steps <= 20; text: entry.local((entry.range.from + entry.range.to) / 2); color: Theme.faint; font.pixelSize: Theme.hint }
        AppText { anchors.right: parent.right; text: entry.local(entry.range.to); color: Theme.faint; font.pixelSize: Theme.hint }
    }
    AppButton {
        objectName: "clear-" + entry.ref
        visible: entry.answeredAlready
        text: qsTr("Kosongkan")
        glyph: "clear"
        onClicked: entry.answered("")
    }
}
