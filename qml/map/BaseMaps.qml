pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Dialogs
import Rembug.App
import Rembug.Controls
import Rembug.Devices

// The base maps of this tablet, and the way to get one from a memory stick.
Card {
    id: card
    required property AppSession session

    property string leaving: ""

    // An MBTiles file; looked at before it is copied.
    function take(file: url) {
        maps.importFile(file)
    }

    objectName: "baseMaps"
    spacing: Theme.unit

    MapFiles { id: maps; session: card.session }

    AppText { width: parent.width; text: qsTr("Peta dasar"); font.weight: Font.DemiBold; Accessible.role: Accessible.Heading }
    AppText {
        width: parent.width
        color: Theme.faint
        text: maps.files.length > 0 ? qsTr("Yang paling baru dipakai di semua peta, juga tanpa sinyal.")
                                    : qsTr("Belum ada. Peta kotak-kotak dipakai. Ambil berkas .mbtiles dari kantor, misalnya lewat flashdisk.")
    }
    Repeater {
        model: maps.files
        Column {
            id: entry
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            spacing: Theme.unit
            AppText { objectName: "map-" + entry.index; width: parent.width; text: qsTr("%1, %2 MB").arg(entry.modelData.name).arg(Math.max(1, Math.round(entry.modelData.megabytes))) }
            Flow {
                width: parent.width
                spacing: Theme.unit
                AppButton { objectName: "leaveMap-" + entry.index; visible: card.leaving !== entry.modelData.file; danger: true; text: qsTr("Hapus dari tablet"); glyph: "delete_outline"; onClicked: card.leaving = entry.modelData.file }
                AppButton { objectName: "leaveMapReally-" + entry.index; visible: card.leaving === entry.modelData.file; danger: true; primary: true; text: qsTr("Ya, hapus peta ini"); glyph: "delete_outline"; onClicked: { card.leaving = ""; maps.remove(entry.modelData.file) } }
                AppButton { visible: card.leaving === entry.modelData.file; text: qsTr("Batal"); onClicked: card.leaving = "" }
            }
        }
    }
    AppText {
        objectName: "mapProgress"
        visible: maps.busy && maps.progress > 0
        width: parent.width
        text: qsTr("Disalin: %1 %").arg(Math.round(100 * maps.progress))
        Accessible.name: text
    }
    AppText {
        objectName: "mapProblem"
        visible: maps.problem.length > 0
        width: parent.width
        color: Theme.wrong
        text: maps.problem === "notMap" ? qsTr("Berkas ini bukan peta MBTiles. Tidak ada yang disalin.")
            : maps.problem === "noPictures" ? qsTr("Peta ini berisi garis, bukan gambar, dan tidak dapat dipakai. Mintalah MBTiles berisi PNG atau JPEG.")
            : maps.problem === "disk" ? qsTr("Peta tidak dapat disalin. Mungkin ruang di tablet tidak cukup.") : ""
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    AppButton { objectName: "chooseMap"; enabled: !maps.busy; text: qsTr("Ambil peta dari berkas"); glyph: "map"; onClicked: chooser.open() }

    FileDialog {
        id: chooser
        title: qsTr("Peta dasar")
        nameFilters: [qsTr("Peta (*.mbtiles)")]
        onAccepted: card.take(chooser.selectedFile)
    }
}
