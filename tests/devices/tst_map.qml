import QtQuick
import QtTest
import Rembug.Controls
import Rembug.Devices
import Rembug.Map
import Rembug.Media

Stage {
    id: stage
    name: "Map"

    Component { id: pointsComponent; MapPoints {} }
    Component { id: trackComponent; TrackSource { interval: 20 } }
    Component { id: paneComponent; MapPane { width: 800; height: 700; property var taps: []; onTapped: (x, y) => taps = taps.concat([[x, y]]) } }
    Component {
        id: traceComponent
        TraceEditor {
            id: made
            property var answers: []
            width: 760
            value: ""
            fixed: false
            onAnswered: (places) => { made.answers = made.answers.concat([places]); made.value = places }
        }
    }

    function test_moves_under_the_finger() {
        const pane = createTemporaryObject(paneComponent, stage, { start: "-8.58 116.1" })
        const map = pane.view
        compare(map.zoom, 18)
        const before = map.placeAt(300, 300)
        mouseDrag(pane, 300, 300, 100, 50)
        const at = Places.read(before)[0]
        const now = map.pixelOf(at.latitude, at.longitude)
        verify(now.x > 380 && now.x < 401, "dragged by " + (now.x - 300))
        press(pane, "zoomIn")
        compare(map.zoom, 19)
        press(pane, "zoomOut")
        press(pane, "zoomOut")
        compare(map.zoom, 17)
        compare(child(pane, "scaleText").text, "100 m")
    }
    function test_wheel_keeps_the_place_under_it() {
        const pane = createTemporaryObject(paneComponent, stage, { start: "-8.58 116.1" })
        const at = Places.read(pane.view.placeAt(200, 150))[0]
        mouseWheel(pane, 200, 150, 0, 240)
        compare(pane.view.zoom, 19)
        const now = pane.view.pixelOf(at.latitude, at.longitude)
        fuzzyCompare(now.x, 200, 1)
        fuzzyCompare(now.y, 150, 1)
    }
    function test_pinch() {
        const pane = createTemporaryObject(paneComponent, stage, { start: "-8.58 116.1" })
        let touch = touchEvent(pane)
        touch.press(0, pane, 350, 350).press(1, pane, 450, 350).commit()
        for (let step = 1; step <= 10; ++step) {
            touch = touchEvent(pane)
            touch.move(0, pane, 350 - 10 * step, 350).move(1, pane, 450 + 10 * step, 350).commit()
        }
        touch = touchEvent(pane)
        touch.release(0, pane, 250, 350).release(1, pane, 550, 350).commit()
        verify(pane.view.zoom > 18.2 && pane.view.zoom < 20, "zoom is " + pane.view.zoom)
    }
    function test_points_are_seen_and_touched() {
        const points = createTemporaryObject(pointsComponent, stage)
        points.list = [{ place: "-8.580 116.100", state: 2, key: "a", label: "Bu Sri" }, { place: "-8.582 116.103", state: 0, key: "b", label: "Pak Amir" }, { place: "here", key: "c" }]
        compare(points.count, 2)
        const pane = createTemporaryObject(paneComponent, stage, { points: points })
        const at = pane.view.pixelOf(-8.582, 116.103)
        verify(at.x > 0 && at.x < pane.width && at.y > 0 && at.y < pane.height, "all points are in sight")
        compare(pane.view.pointAt(at.x + 10, at.y, 24).key, "b")
        compare(pane.view.pointAt(at.x + 60, at.y, 24).key, undefined)
        const done = pane.view.pixelOf(-8.58, 116.1)
        waitForRendering(pane)
        const picture = grabImage(pane)
        compare(picture.pixel(done.x, done.y), Theme.done)
        mouseClick(pane, at.x, at.y)
        compare(pane.taps.length, 1)
    }
    function test_a_base_map_lies_below() {
        const file = files.makeMap("base.mbtiles")
        const pane = createTemporaryObject(paneComponent, stage, { start: "-8.58 116.1", file: file })
        tryCompare(pane.view, "attribution", "Kantor kelurahan")
        // The file ends at zoom 16: the part of that tile stands for it, magnified.
        tryVerify(() => Qt.colorEqual(grabImage(pane).pixel(400, 300), Qt.rgba(0.2, 0.4, 0.6, 1)), 3000)
        shoot("map-base", pane)
        pane.view.lookAt(51.5, 0, 10)
        waitForRendering(pane)
        verify(Qt.colorEqual(grabImage(pane).pixel(400, 300), Theme.raised), "where the map ends there is paper")
        pane.file = files.write("broken.mbtiles", "no map")
        tryVerify(() => pane.view.problem.length > 0)
    }
    function openTrace(item) {
        press(item, "drawTrace")
        const root = item.Window.window.contentItem
        tryVerify(() => { const map = findChild(root, "mapView"); return map !== null && map.width > 0 && map.visible })
        return root
    }
    function test_a_line_by_walking() {
        const lines = ["-8.58,116.1,20,60", "-8.58,116.1,20,4", "-8.58002,116.1,20,4", "-8.5802,116.1,20,4", "-8.5802,116.1003,20,4"]
        const source = createTemporaryObject(trackComponent, stage, { file: files.write("walk.csv", lines.join("\n")) })
        const item = createTemporaryObject(traceComponent, stage, { source: source, heading: "Got di RT 003" })
        const root = openTrace(item)
        press(root, "walk")
        tryVerify(() => item.answers.length === 2)
        compare(item.value, "-8.58 116.1 0.0 4.0; -8.5802 116.1 0.0 4.0; -8.5802 116.1003 0.0 4.0")
        verify(child(root, "extent").text.indexOf("3 titik · 55 m") >= 0, child(root, "extent").text)
        shoot("trace-walk", root)
        press(root, "undoPlace")
        compare(item.value, "-8.58 116.1 0.0 4.0; -8.5802 116.1 0.0 4.0")
        press(root, "walk")
        press(root, "mapClose")
        compare(child(item, "traceWords").text, "Panjang 22 m")
    }
    function test_an_area_by_drawing() {
        const item = createTemporaryObject(traceComponent, stage, { shape: true, heading: "Lapangan" })
        const root = openTrace(item)
        const map = findChild(root, "mapView")
        for (const corner of [[-8.58, 116.1], [-8.58, 116.101], [-8.581, 116.101], [-8.581, 116.1]]) {
            map.lookAt(corner[0], corner[1], 17)
            press(root, "addPlace")
        }
        press(root, "addPlace")
        compare(item.answers.length, 2, "an area from three corners on; the same place twice is one")
        compare(Places.count(item.value), 5)
        verify(item.value.indexOf("-8.58 116.1; ") === 0 && item.value.endsWith("; -8.58 116.1"), item.value)
        shoot("shape", root)
        press(root, "mapClose")
        compare(child(item, "traceWords").text, "Luas 1,23 ha, keliling 443 m")
        press(item, "clearTrace")
        compare(item.value, "")
    }
}
