pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Who changed what in a record, and when. From here it is corrected, or sent back with a note.
Page {
    id: page
    required property AppSession session
    required property string record

    signal openRecord(string record)

    heading: history.title.length > 0 ? history.title : qsTr("Riwayat")
    subheading: qsTr("Riwayat") + " · " + session.villageName
    unsent: session.unsent
    refused: session.refused

    HistoryModel { id: history; session: page.session; record: page.record }

    Card {
        visible: history.note.length > 0
        width: parent.width
        color: Theme.waitsSoft
        spacing: Theme.unit
        AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Dikembalikan dengan catatan") }
        AppText { width: parent.width; text: history.note }
    }
    Card {
        visible: history.past.length > 0
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Tetap disimpan, walau formulir sekarang tidak menerimanya") }
        Repeater {
            model: history.past
            Column {
                id: kept
                required property var modelData
                width: parent ? parent.width : 0
                AppText { width: parent.width; text: kept.modelData.label; color: Theme.faint; font.pixelSize: Theme.hint }
                AppText { width: parent.width; text: kept.modelData.value }
            }
        }
    }
    Repeater {
        model: history.steps
        HistoryStep {
            required property var modelData
            width: parent ? parent.width : 0
            entry: modelData
        }
    }
    Card {
        visible: page.session.supervisor && history.loaded
        width: parent.width
        spacing: Theme.unit
        AppText { width: parent.width; font.weight: Font.DemiBold; text: qsTr("Kembalikan dengan catatan") }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Catatan ini sampai ke tablet fasilitator sebagai tugas.") }
        Field { id: note; objectName: "note"; width: parent.width; placeholderText: qsTr("Apa yang perlu dilihat lagi?"); Accessible.name: qsTr("Catatan untuk fasilitator") }
        AppButton {
            objectName: "sendBack"
            text: qsTr("Kembalikan")
            glyph: "reply"
            enabled: note.text.trim().length > 0
            onClicked: { history.sendBack(note.text); note.clear() }
        }
    }
    footer: [
        AppText {
            visible: history.editable
            anchors { left: parent.left; leftMargin: 3 * Theme.unit; right: correct.left; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
            color: Theme.faint
            font.pixelSize: Theme.hint
            elide: Text.ElideRight
            maximumLineCount: 2
            text: qsTr("Perbaikan dikirim lagi saat kirim berikutnya. Isi yang lama tetap ada di sini.")
        },
        AppButton {
            id: correct
            objectName: "correct"
            visible: history.editable
            primary: true
            text: qsTr("Perbaiki")
            glyph: "edit"
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: page.openRecord(page.record)
        }
    ]
}
