import QtQuick
import Rembug.App
import Rembug.Controls

// The drawn tree in a window: one finger moves it, two make it larger, a touch chooses a node.
Rectangle {
    id: board
    required property CauseTreeModel tree
    signal touched(string key)

    function fit() { picture.fit() }
    function fitSoon() { soon.restart() }

    radius: Theme.radius
    color: Theme.paper
    border.width: Theme.thin
    border.color: Theme.line
    clip: true
    onWidthChanged: fitSoon()
    onHeightChanged: fitSoon()
    onVisibleChanged: fitSoon()
    Accessible.name: qsTr("Pohon masalah, %n kotak", "", board.tree.nodes.length)

    CauseTreeItem {
        id: picture
        objectName: "causeBoard"
        anchors.fill: parent
        anchors.margins: board.border.width
        tree: board.tree
        font.family: Theme.family
        font.pixelSize: Theme.body
        colours: ({ "paper": Theme.surface, "ink": Theme.ink, "line": Theme.faint, "problem": Theme.act, "overProblem": Theme.overAct,
                    "cause": Theme.surface, "root": Theme.waitsSoft, "effect": Theme.wrongSoft })
    }
    Timer { id: soon; interval: 30; onTriggered: picture.fit() }
    MouseArea {
        anchors.fill: parent
        preventStealing: true
        property point last
        property bool moved: false
        onPressed: (mouse) => { last = Qt.point(mouse.x, mouse.y); moved = false }
        onPositionChanged: (mouse) => {
            const far = Math.abs(mouse.x - last.x) + Math.abs(mouse.y - last.y)
            if (moved || far > 2 * Theme.unit) {
                moved = true
                picture.shift = Qt.point(picture.shift.x + mouse.x - last.x, picture.shift.y + mouse.y - last.y)
                last = Qt.point(mouse.x, mouse.y)
            }
        }
        onClicked: (mouse) => { if (!moved) board.touched(picture.nodeAt(Qt.point(mouse.x, mouse.y))) }
        onWheel: (wheel) => picture.zoom = picture.zoom * (wheel.angleDelta.y > 0 ? 1.1 : 0.9)
    }
    PinchHandler {
        target: null
        property real before: 1
        onActiveChanged: if (active) before = picture.zoom
        onActiveScaleChanged: if (active) picture.zoom = before * activeScale
    }
    Column {
        anchors { right: parent.right; top: parent.top; margins: Theme.unit }
        spacing: Theme.unit
        AppButton { objectName: "zoomIn"; width: Theme.touch; glyph: "add"; Accessible.name: qsTr("Perbesar"); onClicked: picture.zoom = picture.zoom * 1.25 }
        AppButton { objectName: "zoomOut"; width: Theme.touch; glyph: "remove"; Accessible.name: qsTr("Perkecil"); onClicked: picture.zoom = picture.zoom / 1.25 }
    }
}
