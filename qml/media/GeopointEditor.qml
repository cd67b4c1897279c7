import QtQuick
import Rembug.Controls
import Rembug.Devices
import Rembug.Map

// A place: from the receiver, which is waited for until it is good enough, or pointed at, or typed.
Column {
    id: editor
    required property string value
    required property bool fixed
    property string heading: ""
    property string language: "id"
    property string baseMap: ""
    // Metres
    property real threshold: 5
    property PositionSource source: null

    signal answered(string place)

    readonly property bool searching: position.state === PositionModel.Searching || position.state === PositionModel.Improving
    readonly property var places: Places.read(editor.value)
    readonly property real got: places.length > 0 ? places[0].accuracy : -1

    spacing: Theme.unit

    PositionModel {
        id: position
        objectName: "position"
        source: editor.source
        threshold: editor.threshold
        onTaken: (place) => editor.answered(place)
    }

    AppText {
        objectName: "placeWords"
        visible: editor.value.length > 0
        width: parent.width
        text: Places.words(editor.value, editor.language)
        font.pixelSize: Theme.title
        color: Theme.act
    }
    AppText {
        objectName: "accuracyWords"
        visible: editor.value.length > 0
        width: parent.width
        color: editor.got > editor.threshold ? Theme.waits : Theme.faint
        text: editor.got > 0 ? qsTr("Ketelitian %1").arg(Places.metres(editor.got, editor.language)) : qsTr("Ditunjuk di peta atau diketik; ketelitian tidak diketahui")
    }
    Rectangle {
        visible: editor.searching
        width: parent.width
        height: waiting.implicitHeight + 4 * Theme.unit
        radius: Theme.radius
        color: Theme.waitsSoft
        Column {
            id: waiting
            x: 2 * Theme.unit
            y: 2 * Theme.unit
            width: parent.width - 4 * Theme.unit
            spacing: Theme.unit
            AppText {
                objectName: "searchWords"
                width: parent.width
                font.weight: Font.DemiBold
                text: position.accuracy >= 0 ? qsTr("Ketelitian sekarang %1, menunggu %2").arg(Places.metres(position.accuracy, editor.language)).arg(Places.metres(editor.threshold, editor.language))
                                             : position.known ? qsTr("Posisi ada, ketelitiannya tidak diketahui") : qsTr("Mencari sinyal…")
            }
            AppText {
                width: parent.width
                color: Theme.faint
                font.pixelSize: Theme.hint
                text: position.seconds >= 45 && !position.known ? qsTr("Belum ada sinyal setelah %1 detik. Cobalah di bawah langit terbuka, atau tunjuk di peta.").arg(position.seconds)
                                             : qsTr("%1 detik. Berdirilah di bawah langit terbuka.").arg(position.seconds)
            }
            Flow {
                width: parent.width
                spacing: Theme.unit
                AppButton { objectName: "takeBest"; primary: true; enabled: position.known; text: qsTr("Pakai yang ini"); glyph: "check"; onClicked: position.takeBest() }
                AppButton { objectName: "stopSearch"; text: qsTr("Berhenti"); onClicked: position.stop() }
            }
        }
    }
    AppText {
        objectName: "noReceiver"
        visible: position.state === PositionModel.Unavailable
        width: parent.width
        color: Theme.waits
        text: qsTr("Tablet ini tidak punya GPS, atau GPS sedang dimatikan. Tunjuk tempatnya di peta atau ketik koordinatnya.")
    }
    Flow {
        visible: !editor.fixed && !editor.searching
        width: parent.width
        spacing: Theme.unit
        AppButton { objectName: "startSearch"; primary: editor.value.length === 0 && position.state !== PositionModel.Unavailable; text: editor.value.length > 0 ? qsTr("Ambil ulang") : qsTr("Ambil posisi"); glyph: "my_location"; onClicked: position.start() }
        AppButton { objectName: "pointOnMap"; text: qsTr("Tunjuk di peta"); glyph: "place"; onClicked: { map.active = true; map.picker.pane.start = editor.value; map.picker.open() } }
        AppButton { objectName: "typePlace"; text: qsTr("Ketik"); glyph: "keyboard"; onClicked: typing.visible = !typing.visible }
        AppButton { objectName: "clearPlace"; visible: editor.value.length > 0; danger: true; text: qsTr("Hapus"); glyph: "delete"; onClicked: editor.answered("") }
    }
    Column {
        id: typing
        readonly property string place: Places.typed(north.text, east.text)
        visible: false
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Dalam derajat, seperti −8,58321 dan 116,10127, atau 8° 34' 59\" LS") }
        Flow {
            width: parent.width
            spacing: Theme.unit
            Field { id: north; objectName: "latitude"; placeholderText: qsTr("Lintang"); Accessible.name: qsTr("Lintang"); wrong: text.length > 0 && east.text.length > 0 && typing.place.length === 0 }
            Field { id: east; objectName: "longitude"; placeholderText: qsTr("Bujur"); Accessible.name: qsTr("Bujur"); wrong: north.wrong }
            AppButton { objectName: "useTyped"; enabled: typing.place.length > 0; text: qsTr("Pakai"); glyph: "check"; onClicked: { typing.visible = false; editor.answered(typing.place) } }
        }
    }
    // Components of Qt 6.4 that are bound cannot be made from within another file's, so this reaches out by ids.
    // qmllint disable unqualified
    Loader {
        id: map
        readonly property PlacePicker picker: item as PlacePicker
        active: false
        sourceComponent: PlacePicker {
            heading: editor.heading
            language: editor.language
            pane.file: editor.baseMap
            onPicked: (place) => { position.stop(); editor.answered(place) }
        }
    }
    // qmllint enable unqualified
}
