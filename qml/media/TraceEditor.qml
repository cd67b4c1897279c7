import QtQuick
import Rembug.Controls
import Rembug.Devices
import Rembug.Map

// A line or an area: how long and how large, and the way to walk or draw it. Every place is an answer at once.
Column {
    id: editor
    required property string value
    required property bool fixed
    property bool shape: false
    property string heading: ""
    property string language: "id"
    property string baseMap: ""
    property PositionSource source: null
    readonly property TraceModel trace: trace

    signal answered(string places)

    spacing: Theme.unit

    TraceModel {
        id: trace
        shape: editor.shape
        onChanged: {
            if (map.active && map.dialog !== null && map.dialog.visible && trace.answer !== editor.value) {
                editor.answered(trace.answer)
            }
        }
    }
    AppText {
        objectName: "traceWords"
        visible: editor.value.length > 0
        width: parent.width
        font.pixelSize: Theme.title
        color: Theme.act
        text: editor.shape ? qsTr("Luas %1, keliling %2").arg(Places.areaWords(editor.value, editor.language)).arg(Places.lengthWords(editor.value, editor.language))
                           : qsTr("Panjang %1").arg(Places.lengthWords(editor.value, editor.language))
    }
    Flow {
        width: parent.width
        spacing: Theme.unit
        visible: !editor.fixed
        AppButton {
            objectName: "drawTrace"
            primary: editor.value.length === 0
            text: editor.value.length > 0 ? qsTr("Ubah di peta") : editor.shape ? qsTr("Jalan keliling atau gambar") : qsTr("Jalan atau gambar")
            glyph: "timeline"
            onClicked: {
                trace.load(editor.value)
                map.active = true
                map.dialog.open()
                map.dialog.pane.view.fit()
            }
        }
        AppButton { objectName: "clearTrace"; visible: editor.value.length > 0; danger: true; text: qsTr("Hapus"); glyph: "delete"; onClicked: editor.answered("") }
    }
    // Components of Qt 6.4 that are bound cannot be made from within another file's, so this reaches out by ids.
    // qmllint disable unqualified
    Loader {
        id: map
        readonly property TraceDialog dialog: item as TraceDialog
        active: false
        sourceComponent: TraceDialog {
            trace: editor.trace
            heading: editor.heading
            language: editor.language
            source: editor.source
            pane.file: editor.baseMap
        }
    }
    // qmllint enable unqualified
}
