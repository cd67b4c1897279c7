import QtQuick
import QtTest
import Rembug.Devices
import Rembug.Controls
import Rembug.Media

Stage {
    id: stage
    name: "Geopoint"

    Component { id: trackComponent; TrackSource { interval: 20 } }
    Component {
        id: editorComponent
        GeopointEditor {
            id: made
            x: 20; y: 20
            width: 760
            property var answers: []
            value: ""
            fixed: false
            heading: "Letak rumah"
            onAnswered: (place) => { made.answers = made.answers.concat([place]); made.value = place }
        }
    }
    function track(lines) {
        return createTemporaryObject(trackComponent, stage, { file: files.write("track.csv", lines.join("\n")) })
    }
    function editor(source, more) {
        return createTemporaryObject(editorComponent, stage, Object.assign({ source: source }, more || {}))
    }

    function test_waits_until_good_enough() {
        const item = editor(track(["-8.5832,116.1012,20,40", "no place", "-8.58325,116.10123,21,12", "-8.583254,116.101234,21.5,4.5", "0,0,0,1"]))
        press(item, "startSearch")
        tryCompare(item, "searching", true)
        compare(item.answers.length, 0)
        tryVerify(() => item.answers.length === 1)
        compare(item.answers[0], "-8.583254 116.101234 21.5 4.5")
        compare(item.searching, false)
        verify(child(item, "accuracyWords").text.indexOf("4,5 m") >= 0)
        shoot("geopoint-taken")
    }
    function test_takes_the_best_so_far() {
        const item = editor(track(["-8.5832,116.1012,20,40", "-8.58325,116.10123,21,12", "-8.5839,116.1019,21,30"]))
        press(item, "startSearch")
        const position = child(item, "position")
        tryCompare(position, "lastAccuracy", 30)
        compare(position.accuracy, 12)
        shoot("geopoint-waiting")
        press(item, "takeBest")
        compare(item.answers, ["-8.58325 116.10123 21.0 12.0"])
    }
    function test_a_form_may_ask_for_less() {
        const item = editor(track(["-8.5832,116.1012,20,40", "-8.58325,116.10123,21,12"]), { threshold: 15 })
        press(item, "startSearch")
        tryVerify(() => item.answers.length === 1)
        compare(item.answers[0], "-8.58325 116.10123 21.0 12.0")
    }
    function test_without_a_receiver_it_says_so() {
        const item = editor(track([]))
        press(item, "startSearch")
        verify(child(item, "noReceiver").visible)
        verify(child(item, "pointOnMap").visible)
        shoot("geopoint-none")
        press(item, "typePlace")
        child(item, "latitude").text = "8° 34' 59,7\" LS"
        verify(!child(item, "useTyped").enabled)
        child(item, "longitude").text = "116,10127"
        press(item, "useTyped")
        compare(item.answers, ["-8.5832500 116.10127".replace("500", "5")])
    }
    function test_typed_places_data() {
        return [
            { tag: "comma", north: "-8,583", east: "116,1", place: "-8.583 116.1" },
            { tag: "letters", north: "8.583 S", east: "116.1 E", place: "-8.583 116.1" },
            { tag: "indonesian", north: "8,5 LU", east: "16 BB", place: "8.5 -16.0" },
            { tag: "minutes", north: "-8 30", east: "116 6 36", place: "-8.5 116.11" },
            { tag: "too far north", north: "91", east: "116", place: "" },
            { tag: "too far east", north: "8", east: "181", place: "" },
            { tag: "minutes over sixty", north: "8 61", east: "116", place: "" },
            { tag: "words", north: "sana", east: "situ", place: "" },
            { tag: "nothing", north: "", east: "116", place: "" },
            { tag: "more than seconds", north: "8 1 1 1", east: "116", place: "" }
        ]
    }
    function test_typed_places(data) {
        compare(Places.typed(data.north, data.east), data.place)
    }
    function test_points_on_the_map() {
        const item = editor(track([]), { value: "-8.583254 116.101234 21.5 4.5" })
        press(item, "pointOnMap")
        const overlay = item.Window.window.contentItem
        let map = null
        tryVerify(() => { map = findChild(overlay, "mapView"); return map !== null && map.width > 0 })
        compare(map.zoom, 18)
        fuzzyCompare(map.latitude, -8.583254, 1e-6)
        shoot("geopoint-map", item.Window.window.contentItem)
        const pane = map.parent
        mouseDrag(pane, 300, 300, 80, 0)
        verify(map.longitude < 116.1012)
        press(overlay, "pickPlace")
        compare(item.answers.length, 1)
        const place = Places.read(item.answers[0])[0]
        fuzzyCompare(place.longitude, map.longitude, 1e-6)
        compare(place.accuracy, -1)
        verify(child(item, "accuracyWords").text.indexOf("tidak diketahui") >= 0)
    }
    function test_a_fixed_place_is_only_shown() {
        const item = editor(track([]), { value: "-8.583254 116.101234 21.5 4.5", fixed: true })
        compare(child(item, "startSearch").visible, false)
        compare(child(item, "placeWords").text, "8,58325° LS  116,10123° BT")
        item.language = "en"
        compare(child(item, "placeWords").text, "8.58325° S  116.10123° E")
    }
    function test_large_text_fits() {
        Theme.scale = 2
        Theme.name = "night"
        const item = editor(track(["-8.5832,116.1012,20,40"]), { width: 480 })
        press(item, "startSearch")
        tryVerify(() => child(item, "position").known)
        for (const name of ["takeBest", "stopSearch"]) {
            const button = child(item, name)
            verify(button.mapToItem(item, button.width, 0).x <= item.width, name + " stays inside")
        }
        shoot("geopoint-200")
        Theme.scale = 1
        Theme.name = "day"
    }
}
