pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session
    required property string form

    signal newRecord(string form)
    signal openRecord(string record)
    signal openHistory(string record)
    signal openMap(string form)

    subheading: session.villageName
    unsent: session.unsent
    refused: session.refused

    RecordListModel { id: records; session: page.session; form: page.form; search: search.text }

    Field {
        id: search
        objectName: "search"
        width: parent.width
        placeholderText: qsTr("Cari nama atau nomor")
        onTextChanged: list.positionViewAtBeginning()
        Accessible.name: qsTr("Cari")
    }
    EmptyState {
        visible: records.count === 0
        width: parent.width
        glyph: "inbox"
        text: search.text.length > 0 ? qsTr("Tidak ada yang cocok.") : qsTr("Belum ada catatan di sini. Mulai dengan tombol di bawah.")
    }
    ListView {
        id: list
        objectName: "recordList"
        visible: records.count > 0
        width: parent.width
        height: page.scroller.height - search.height - 8 * Theme.unit
        clip: true
        spacing: Theme.unit
        model: records
        reuseItems: true
        delegate: Card {
            id: row
            required property string recordId
            required property string title
            required property string detail
            required property bool voided
            required property int conflicts
            width: ListView.view ? ListView.view.width : 0
            // What waits to be used again is nothing that can be read out or reached.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            padding: 2 * Theme.unit
            Item {
                width: parent.width
                height: Math.max(Theme.touch, names.implicitHeight)
                Column {
                    id: names
                    anchors { left: parent.left; right: past.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: row.title; font.weight: Font.DemiBold; font.strikeout: row.voided; elide: Text.ElideRight; maximumLineCount: 1 }
                    AppText { width: parent.width; text: row.detail; color: Theme.faint; font.pixelSize: Theme.hint; elide: Text.ElideRight; maximumLineCount: 1 }
                    AppText { visible: row.conflicts > 0; width: parent.width; text: qsTr("%n isian berbeda, perlu diselesaikan", "", row.conflicts); color: Theme.wrong; font.pixelSize: Theme.hint }
                }
                AppButton {
                    id: past
                    objectName: "openHistory"
                    text: qsTr("Riwayat")
                    glyph: "history"
                    anchors { right: open.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    onClicked: page.openHistory(row.recordId)
                }
                AppButton {
                    id: open
                    objectName: "openRecord"
                    text: qsTr("Buka")
                    glyph: "edit"
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    onClicked: page.openRecord(row.recordId)
                }
            }
        }
    }
    footer: [
        AppButton {
            objectName: "openMap"
            visible: records.mappable
            text: qsTr("Peta")
            glyph: "map"
            anchors { left: parent.left; leftMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: page.openMap(page.form)
        },
        AppButton {
            objectName: "newRecord"
            primary: true
            text: qsTr("Catat baru")
            glyph: "add"
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: page.newRecord(page.form)
        }
    ]
}
