pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Controls.Basic
import Rembug.App
import Rembug.Controls

// Everything on the tablet, of all villages, found as one types.
Page {
    id: page
    required property AppSession session
    property string initialText: ""

    signal openRecord(string record)
    signal openHistory(string record)
    signal resumeForm(string draft)
    signal openCount(string draft)

    heading: qsTr("Cari")
    subheading: qsTr("Semua catatan dan yang belum selesai, di semua desa")
    unsent: session.unsent
    refused: session.refused
    // Later than the touch that opened the page, which takes the focus with it.
    StackView.onActivated: Qt.callLater(field.forceActiveFocus)

    SearchModel { id: found; session: page.session; text: field.text }

    function openHit(id, village, draft, counted) {
        page.session.village = village
        if (draft) {
            counted ? page.openCount(id) : page.resumeForm(id)
        } else {
            counted ? page.openHistory(id) : page.openRecord(id)
        }
    }

    Field {
        id: field
        objectName: "searchAll"
        width: parent.width
        text: page.initialText
        onTextChanged: list.positionViewAtBeginning()
        placeholderText: qsTr("Nama, nomor rumah, alamat, atau isian lain")
        Accessible.name: qsTr("Cari di semua catatan")
    }
    EmptyState {
        visible: found.count === 0
        width: parent.width
        glyph: "search"
        text: found.searched ? qsTr("Tidak ada yang cocok. Ejaan lama dan gelar tidak berpengaruh; coba kata lain.") : qsTr("Ketik beberapa huruf pertama.")
    }
    ListView {
        id: list
        objectName: "hitList"
        visible: found.count > 0
        width: parent.width
        height: page.scroller.height - field.height - (limit.visible ? limit.height + 2 * Theme.unit : 0) - 8 * Theme.unit
        clip: true
        spacing: 2 * Theme.unit
        model: found
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        delegate: SearchHit {
            width: ListView.view ? ListView.view.width : 0
            // What waits to be used again is nothing that can be read out or reached.
            ListView.onPooled: visible = false
            ListView.onReused: visible = true
            onOpened: page.openHit(hitId, village, draft, counted)
            onHistory: page.openHistory(hitId)
        }
    }
    AppText {
        id: limit
        visible: found.count === 50
        width: parent.width
        color: Theme.faint
        font.pixelSize: Theme.hint
        text: qsTr("50 yang pertama. Ketik lebih banyak agar lebih tepat.")
    }
}
