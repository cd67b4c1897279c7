pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What other records say while one is filled: perhaps this house is here already, and what repeats can be taken over.
Column {
    id: column
    required property FormModel form
    required property bool fresh  // not a correction

    readonly property var similar: form.similar

    spacing: 2 * Theme.unit

    Card {
        objectName: "similar"
        visible: column.similar.length > 0
        width: parent.width
        padding: 2 * Theme.unit
        spacing: Theme.unit
        color: Theme.waitsSoft
        Row {
            width: parent.width
            spacing: Theme.unit
            Glyph { id: mark; name: "content_copy"; color: Theme.waits }
            AppText { width: parent.width - mark.width - Theme.unit; font.weight: Font.DemiBold; text: qsTr("Mungkin rumah ini sudah dicatat") }
        }
        Repeater {
            model: column.similar.slice(0, 3)
            AppText {
                required property var modelData
                width: parent ? parent.width : 0
                text: modelData.title + " · " + modelData.author
            }
        }
    }
    AppText {
        visible: !column.fresh && column.form.page === 0
        width: parent.width
        color: Theme.faint
        text: qsTr("Perbaikan catatan yang sudah selesai: dikirim lagi saat kirim berikutnya, isi yang lama tetap ada di riwayat.")
    }
    AppButton {
        objectName: "copyLast"
        visible: column.fresh && column.form.page === 0 && column.form.canCopy
        text: qsTr("Samakan dengan catatan terakhir")
        glyph: "content_paste"
        onClicked: column.form.copyFromLast()
    }
}
