pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls
import Rembug.Devices
import Rembug.Map

// The records of a form on the map of the village; a touch opens the one under the finger.
Page {
    id: page
    required property AppSession session
    required property string form

    signal openRecord(string record)

    subheading: session.villageName
    unsent: session.unsent
    refused: session.refused
    footerHeight: legend.implicitHeight

    RecordMap { id: records; session: page.session; form: page.form }
    MapFiles { id: files; session: page.session }
    SketchModel { id: sketch; session: page.session }

    // Where more than one is under the finger, it gets nearer first.
    function touched(hit, x, y) {
        if (sketching.active) {
            sketching.pointed(x, y)
            return
        }
        if (!hit.key) {
            const line = pane.view.lineAt(x, y, Theme.touch / 2)
            if (line >= 0 && line < sketch.drawn.length) {
                page.openRecord(sketch.drawn[line].record)
            }
            return
        }
        if (hit.others > 0 && pane.view.zoom < 20) {
            pane.view.zoomBy(1.5, x, y)
        } else {
            page.openRecord(hit.key)
        }
    }

    body: [
        MapPane {
            id: pane
            objectName: "recordsMap"
            anchors.fill: parent
            language: page.session.language
            file: files.current
            points: records.points
            lines: sketching.lines
            drawing: sketching.waiting && sketching.shape !== "TITIK"
            onDrawn: (trace) => sketching.drew(trace)
            onTapped: (x, y) => page.touched(pane.view.pointAt(x, y, Theme.touch / 2), x, y)
        },
        MapButton {
            objectName: "sketch"
            visible: !sketching.active
            anchors { left: parent.left; top: parent.top; margins: 2 * Theme.unit }
            glyph: "draw"
            text: qsTr("Gambar di peta")
            onClicked: sketching.begin()
        },
        SketchPanel {
            id: sketching
            sketch: sketch
            pane: pane
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 2 * Theme.unit }
        },
        Rectangle {
            visible: records.ready && records.points.count === 0 && sketch.drawn.length === 0 && !sketching.active
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 3 * Theme.unit }
            height: none.implicitHeight + 4 * Theme.unit
            radius: Theme.radius
            color: Theme.surface
            EmptyState {
                id: none
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter }
                glyph: "map"
                text: qsTr("Belum ada catatan yang punya titik. Ambil titiknya saat mengisi, di bawah langit terbuka.")
            }
        }
    ]
    footer: [
        Flow {
            id: legend
            anchors { left: parent.left; right: parent.right; margins: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            spacing: 2 * Theme.unit
            Repeater {
                model: [
                    { name: "done", glyph: "lens", color: Theme.done, text: qsTr("Lengkap: %1").arg(records.done) },
                    { name: "partly", glyph: "tonality", color: Theme.waits, text: qsTr("Sebagian: %1").arg(records.partly) },
                    { name: "toCheck", glyph: "change_history", color: Theme.wrong, text: qsTr("Isian berbeda: %1").arg(records.toCheck) }
                ]
                Row {
                    id: entry
                    required property var modelData
                    spacing: Theme.unit
                    Glyph { name: entry.modelData.glyph; color: entry.modelData.color; anchors.verticalCenter: parent.verticalCenter }
                    AppText { objectName: "legend-" + entry.modelData.name; text: entry.modelData.text; wrapMode: Text.NoWrap; anchors.verticalCenter: parent.verticalCenter }
                }
            }
            AppText {
                visible: records.points.count > 0
                height: Theme.icon
                verticalAlignment: Text.AlignVCenter
                text: qsTr("Sentuh titiknya untuk membuka.")
                color: Theme.faint
                wrapMode: Text.NoWrap
            }
        }
    ]
}
