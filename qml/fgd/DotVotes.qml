pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Votes as dots: touching the strip sets as many as that place says, the buttons add or take one. Never more than came.
Column {
    id: votes
    required property int value
    required property int most
    property string name: ""
    property string label: qsTr("Setuju")
    signal voted(int value)

    readonly property int places: Math.max(most, value)
    readonly property real step: 3.5 * Theme.unit

    spacing: Theme.unit / 2

    AppText {
        visible: votes.most === 0
        width: parent.width
        color: Theme.waits
        font.pixelSize: Theme.hint
        text: qsTr("Isi dulu siapa yang hadir; suara tidak dapat lebih banyak.")
    }
    Row {
        width: parent.width
        spacing: Theme.unit
        AppText {
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.faint
            text: votes.label
        }
        StepCount { id: buttons; name: votes.name; label: votes.label; value: votes.value; most: votes.most; onAsked: (value) => votes.voted(value) }
        AppText { anchors.verticalCenter: parent.verticalCenter; color: Theme.faint; text: qsTr("dari %1").arg(votes.most) }
    }
    Item {
        objectName: "dots-" + votes.name
        readonly property int across: Math.max(5, 5 * Math.floor(width / (5 * votes.step + Theme.unit / 2)))
        id: strip
        visible: votes.places > 0
        width: parent.width
        height: Math.max(Theme.touch, Math.ceil(votes.places / across) * votes.step)
        Accessible.role: Accessible.Slider
        Accessible.name: votes.label + " " + votes.value
        Repeater {
            model: Math.min(votes.places, 100)
            Rectangle {
                required property int index
                x: (index % strip.across) * votes.step + Math.floor((index % strip.across) / 5) * Theme.unit / 2
                y: Math.floor(index / strip.across) * votes.step + (strip.height - Math.ceil(votes.places / strip.across) * votes.step) / 2
                width: votes.step - Theme.unit
                height: width
                radius: width / 2
                color: index < votes.value ? Theme.act : Theme.clear
                border.width: 2 * Theme.thin
                border.color: index < votes.value ? Theme.act : Theme.faint
            }
        }
        TapHandler {
            onTapped: (point) => {
                const row = Math.min(Math.floor(point.position.y / votes.step), Math.ceil(votes.places / strip.across) - 1)
                const column = Math.min(Math.floor(point.position.x / (votes.step + Theme.unit / 10)), strip.across - 1)
                votes.voted(Math.min(Math.max(0, row) * strip.across + column + 1, votes.most))
            }
        }
    }
}
