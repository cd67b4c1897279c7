pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls
import Rembug.Devices

// A map to move with fingers, mouse wheel or buttons. Whoever uses it may lay things over it.
Item {
    id: pane

    property alias file: view.file
    property alias points: view.points
    property alias lines: view.lines
    property alias here: view.here
    property alias view: view
    property string language: "id"
    // Where to begin: "latitude longitude"; else everything there is, else the tablet's place, else Lombok.
    property string start: ""
    // While drawing, one finger draws and two fingers move the map.
    property bool drawing: false
    readonly property string centre: Places.point(view.latitude, view.longitude)

    signal tapped(real x, real y)
    signal drawn(string trace)

    property bool placed: false
    property string stroke: ""

    function place() {
        if (placed || view.width <= 0 || view.height <= 0) {
            return
        }
        const wanted = Places.read(pane.start.length > 0 ? pane.start : "")
        if (wanted.length > 0) {
            view.lookAt(wanted[0].latitude, wanted[0].longitude, 18)
            placed = true
        } else if (view.fit()) {
            placed = true
        } else {
            goHere()
        }
    }
    function goHere() {
        const at = Places.read(view.here)
        if (at.length > 0) {
            view.lookAt(at[0].latitude, at[0].longitude, Math.max(view.zoom, 17))
            placed = true
        }
    }

    clip: true
    onStartChanged: place()
    Component.onCompleted: { if (!placed) view.lookAt(-8.58, 116.1, 11); place() }

    MapView {
        id: view
        objectName: "mapView"
        anchors.fill: parent
        paperColor: Theme.raised
        gridColor: Theme.track
        hereColor: Theme.act
        pointSize: Math.round(14 * Math.sqrt(Theme.scale))
        labelSize: Theme.hint
        pointColors: [Theme.faint, Theme.waits, Theme.done, Theme.wrong, Theme.ink]
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Peta")
        onWidthChanged: pane.place()
        onHeightChanged: pane.place()
        onFileChanged: pane.place()
        onPointsChanged: pane.place()
        onHereChanged: pane.place()
        Connections {
            target: view.points
            function onChanged() { pane.place() }
        }
    }
    WheelHandler {
        onWheel: (event) => view.zoomBy(event.angleDelta.y / 240, event.x, event.y)
    }
    PinchHandler {
        id: pinch
        property real last: 1
        property point centre
        target: null
        onActiveChanged: { last = 1; centre = pinch.centroid.position }
        onScaleChanged: {
            view.zoomBy(Math.log2(pinch.activeScale / last), pinch.centroid.position.x, pinch.centroid.position.y)
            last = pinch.activeScale
        }
        onCentroidChanged: {
            if (pinch.active) {
                view.pan(pinch.centroid.position.x - centre.x, pinch.centroid.position.y - centre.y)
                centre = pinch.centroid.position
            }
        }
    }
    DragHandler {
        id: drag
        property point last
        target: null
        dragThreshold: pane.drawing ? 2 : 8
        grabPermissions: PointerHandler.CanTakeOverFromItems | PointerHandler.CanTakeOverFromHandlersOfDifferentType | PointerHandler.ApprovesTakeOverByAnything
        onActiveChanged: {
            if (active) {
                last = centroid.pressPosition
                pane.stroke = pane.drawing ? view.placeAt(last.x, last.y) : ""
            } else if (pane.stroke.length > 0) {
                const done = pane.stroke
                pane.stroke = ""
                pane.drawn(done)
            }
        }
        onCentroidChanged: {
            if (!active) {
                return
            }
            const at = centroid.position
            if (!pane.drawing) {
                view.pan(at.x - last.x, at.y - last.y)
                last = at
            } else if (Math.hypot(at.x - last.x, at.y - last.y) >= Theme.unit) {
                pane.stroke = pane.stroke + "; " + view.placeAt(at.x, at.y)
                last = at
            }
        }
    }
    TapHandler {
        onTapped: (point) => pane.tapped(point.position.x, point.position.y)
        onDoubleTapped: (point) => { if (!pane.drawing) view.zoomBy(1, point.position.x, point.position.y) }
    }

    Column {
        anchors { right: parent.right; top: parent.top; margins: 2 * Theme.unit }
        spacing: Theme.unit
        MapButton { objectName: "zoomIn"; glyph: "add"; text: qsTr("Perbesar"); onClicked: view.zoomBy(1, view.width / 2, view.height / 2) }
        MapButton { objectName: "zoomOut"; glyph: "remove"; text: qsTr("Perkecil"); onClicked: view.zoomBy(-1, view.width / 2, view.height / 2) }
        MapButton { objectName: "seeAll"; glyph: "zoom_out_map"; text: qsTr("Lihat semua"); onClicked: view.fit() }
        MapButton { objectName: "goHere"; visible: view.here.length > 0; glyph: "my_location"; text: qsTr("Posisi saya"); onClicked: pane.goHere() }
    }
    Rectangle {
        anchors { left: parent.left; bottom: parent.bottom; margins: 2 * Theme.unit }
        width: Math.max(bar.width, scaleText.implicitWidth, from.visible ? from.width : 0) + 2 * Theme.unit
        height: legend.implicitHeight + Theme.unit
        radius: Theme.radius / 2
        color: Theme.surface
        Column {
            id: legend
            x: Theme.unit
            y: Theme.unit / 2
            AppText { id: scaleText; objectName: "scaleText"; text: Places.metres(view.scaleMetres, pane.language); font.pixelSize: Theme.hint }
            Rectangle { id: bar; width: view.scalePixels; height: Theme.stroke; color: Theme.ink }
            AppText { id: from; visible: view.attribution.length > 0; text: view.attribution; width: Math.min(implicitWidth, pane.width / 2); font.pixelSize: Theme.hint; color: Theme.faint }
        }
    }
    Rectangle {
        visible: view.problem.length > 0
        anchors { left: parent.left; top: parent.top; margins: 2 * Theme.unit }
        width: Math.min(pane.width / 2, trouble.implicitWidth + 2 * Theme.unit)
        height: trouble.implicitHeight + Theme.unit
        radius: Theme.radius / 2
        color: Theme.wrongSoft
        AppText { id: trouble; x: Theme.unit; y: Theme.unit / 2; width: parent.width - 2 * Theme.unit; color: Theme.wrong; text: qsTr("Peta dasar tidak dapat dibuka. Titik dan garis tetap terlihat.") }
    }
}
