pragma ComponentBehavior: Bound
import QtQuick
import Rembug.Controls
import Rembug.Devices

// Drawing on the map: which shape, then with a finger, then what it is and its word.
Rectangle {
    id: panel
    required property SketchModel sketch
    required property MapPane pane
    property bool active: false
    property string shape: "GARIS"
    property string kind: "JALAN"
    property string trace: ""
    // What was drawn last as an area was a line.
    property bool flat: false

    readonly property var shapes: [
        { value: "GARIS", label: qsTr("Garis") }, { value: "KAWASAN", label: qsTr("Kawasan") }, { value: "TITIK", label: qsTr("Titik") }
    ]
    readonly property var kinds: [
        { value: "JALAN", label: qsTr("Jalan") }, { value: "GANG", label: qsTr("Gang") }, { value: "SUNGAI", label: qsTr("Sungai atau saluran") },
        { value: "BATAS", label: qsTr("Batas") }, { value: "TEMPAT", label: qsTr("Tempat") }, { value: "KAWASAN", label: qsTr("Kawasan") },
        { value: "RAWAN", label: qsTr("Rawan bahaya") }, { value: "LAIN", label: qsTr("Lainnya") }
    ]
    readonly property var colors: ({ "JALAN": Theme.ink, "GANG": Theme.ink, "SUNGAI": Theme.inks[2], "BATAS": Theme.wrong, "TEMPAT": Theme.act, "KAWASAN": Theme.done, "RAWAN": Theme.waits, "LAIN": Theme.faint })
    readonly property bool waiting: panel.active && panel.trace.length === 0

    // What stands on the map: what was kept, and what is being drawn.
    readonly property var drawn: panel.sketch.drawn
    readonly property var lines: panel.drawn.map((each) => ({
        trace: each.trace, closed: each.closed, label: each.label, color: panel.colors[each.kind] ?? Theme.faint, width: each.trace.indexOf(";") < 0 ? 2 * Theme.stroke : each.kind === "GANG" ? Theme.stroke / 2 : Theme.stroke
    })).concat(panel.trace.length > 0 ? [{ trace: panel.trace, closed: panel.shape === "KAWASAN", label: word.text, color: panel.colors[panel.kind], width: 2 * Theme.stroke }] : [])

    // How far a finger may stray from what is kept, in metres.
    function stray(): real {
        return 3 * panel.pane.view.scaleMetres / Math.max(1, panel.pane.view.scalePixels)
    }
    // A touch on the panel reaches the map below it as well.
    function covers(x: real, y: real): bool {
        return panel.contains(panel.mapFromItem(panel.pane, x, y))
    }
    function drew(stroke: string) {
        const first = Places.read(stroke)[0]
        const start = panel.pane.view.pixelOf(first.latitude, first.longitude)
        if (panel.waiting && panel.shape !== "TITIK" && !panel.covers(start.x, start.y)) {
            const thin = panel.sketch.thinned(stroke, panel.stray())
            panel.flat = panel.shape === "KAWASAN" && Places.closed(thin).length === 0
            panel.trace = panel.flat ? "" : thin
        }
    }
    function pointed(x: real, y: real) {
        if (panel.waiting && panel.shape === "TITIK" && !panel.covers(x, y)) {
            panel.trace = panel.pane.view.placeAt(x, y)
        }
    }
    function begin() {
        panel.trace = ""
        panel.flat = false
        word.text = ""
        panel.pane.placed = true  // the map stays where it is, whatever is added
        panel.active = true
    }

    objectName: "sketchPanel"
    visible: panel.active
    implicitHeight: column.implicitHeight + 4 * Theme.unit
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.thin
    border.color: Theme.line

    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit }
        spacing: Theme.unit
        AppText {
            objectName: "sketchWords"
            width: parent.width
            font.weight: Font.DemiBold
            text: panel.trace.length > 0 ? qsTr("Apa ini?")
                : panel.flat && panel.shape === "KAWASAN" ? qsTr("Itu garis. Gambarlah mengelilingi kawasannya.")
                : panel.shape === "TITIK" ? qsTr("Sentuh tempatnya di peta. Dua jari menggeser peta.") : qsTr("Gambar dengan satu jari. Dua jari menggeser peta.")
        }
        Flow {
            visible: panel.trace.length === 0
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: panel.shapes
                ChoiceButton {
                    required property var modelData
                    objectName: "shape-" + modelData.value
                    text: modelData.label
                    chosen: panel.shape === modelData.value
                    onClicked: panel.shape = modelData.value
                }
            }
        }
        Flow {
            visible: panel.trace.length > 0
            width: parent.width
            spacing: Theme.unit
            Repeater {
                model: panel.kinds
                ChoiceButton {
                    required property var modelData
                    objectName: "kind-" + modelData.value
                    text: modelData.label
                    plain: true
                    chosen: panel.kind === modelData.value
                    onClicked: panel.kind = modelData.value
                }
            }
        }
        Field { id: word; objectName: "sketchWord"; visible: panel.trace.length > 0; width: parent.width; placeholderText: qsTr("Namanya, dalam satu dua kata"); Accessible.name: placeholderText }
        Flow {
            width: parent.width
            spacing: Theme.unit
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
            AppButton {
                objectName: "sketchKeep"
                visible: panel.trace.length > 0
                enabled: word.text.trim().length > 0
                primary: true
                text: qsTr("Simpan")
                glyph: "check"
                onClicked: { panel.sketch.keep(panel.shape, panel.kind, word.text.trim(), panel.trace); panel.begin() }
            }
            AppButton { objectName: "sketchAgain"; visible: panel.trace.length > 0; text: qsTr("Ulangi"); glyph: "undo"; onClicked: panel.trace = "" }
            AppButton { objectName: "sketchClose"; text: panel.trace.length > 0 ? qsTr("Batal") : qsTr("Selesai menggambar"); glyph: "close"; onClicked: { panel.trace = ""; panel.active = false } }
        }
    }
}
