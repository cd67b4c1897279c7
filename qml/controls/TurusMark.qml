pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls

// Votes as strokes in bundles of five, as they are drawn on the plano sheet.
Flow {
    id: marks
    required property int votes
    property color tone: Theme.ink
    readonly property int tall: 3 * Theme.unit

    spacing: Theme.unit

    Repeater {
        model: Math.ceil(marks.votes / 5)
        Item {
            id: bundle
            required property int index
            readonly property int strokes: Math.min(5, marks.votes - 5 * index)
            width: 4 * Theme.unit
            height: marks.tall
            Repeater {
                model: Math.min(4, bundle.strokes)
                Rectangle {
                    required property int index
                    x: index * Theme.unit
                    width: Theme.stroke
                    height: marks.tall
                    radius: width / 2
                    color: marks.tone
                }
            }
            Rectangle {
                visible: bundle.strokes === 5
                width: bundle.width
                height: Theme.stroke
                radius: height / 2
                color: marks.tone
                anchors.centerIn: parent
                anchors.horizontalCenterOffset: -Theme.unit / 2
                rotation: -28
            }
        }
    }
}
