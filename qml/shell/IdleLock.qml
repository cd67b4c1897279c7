import QtQuick
import Rembug.Controls

// Asks for the PIN again when nobody has touched the tablet for a while; in the middle of a count it only dims.
Item {
    id: idle
    required property int minutes
    required property bool counting

    signal lock()

    property bool dimmed: false

    function stir() {
        idle.dimmed = false
        if (idle.minutes > 0) clock.restart()
    }

    onMinutesChanged: idle.minutes > 0 ? clock.restart() : clock.stop()

    Timer {
        id: clock
        interval: Math.max(1, idle.minutes) * 60 * 1000
        onTriggered: {
            if (idle.counting) {
                idle.dimmed = true
            } else {
                idle.lock()
            }
        }
    }
    // Sees every touch and key without taking one.
    PointHandler { acceptedButtons: Qt.AllButtons; onActiveChanged: idle.stir() }
    Keys.onPressed: (event) => { idle.stir(); event.accepted = false }
    Rectangle {
        objectName: "dim"
        anchors.fill: parent
        visible: idle.dimmed
        color: Theme.shade
    }
}
