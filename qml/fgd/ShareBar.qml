import QtQuick
import Rembug.Controls

// A share of a whole as a bar with words; below its goal it says so, and forbids nothing.
Column {
    id: share
    required property string label
    required property int part
    required property int whole
    property int goal: 0

    readonly property int percent: whole > 0 ? Math.round(100 * part / whole) : 0
    readonly property bool low: whole > 0 && percent < goal

    visible: whole > 0
    spacing: Theme.unit / 2

    AppText {
        width: parent.width
        text: share.low ? qsTr("%1 %2% · diupayakan %3%").arg(share.label).arg(share.percent).arg(share.goal) : qsTr("%1 %2%").arg(share.label).arg(share.percent)
        color: share.low ? Theme.waits : Theme.ink
    }
    Rectangle {
        width: parent.width
        height: 1.5 * Theme.unit
        radius: height / 2
        color: Theme.raised
        border.width: Theme.thin
        border.color: Theme.line
        Rectangle { width: parent.width * Math.min(1, share.percent / 100); height: parent.height; radius: height / 2; color: share.low ? Theme.waits : Theme.act }
    }
}
