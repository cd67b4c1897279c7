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

    function openHit(hit) {
        page.session.village = hit.village
        if (hit.draft) {
            hit.count ? page.openCount(hit.id) : page.resumeForm(hit.id)
        } else {
            hit.count ? page.openHistory(hit.id) : page.openRecord(hit.id)
        }
    }

    Field {
        id: field
        objectName: "searchAll"
        width: parent.width
        text: page.initialText
        placeholderText: qsTr("Nama, nomor rumah, alamat, atau isian lain")
        Accessible.name: qsTr("Cari di semua catatan")
    }
    EmptyState {
        visible: found.hits.length === 0
        width: parent.width
        glyph: "search"
        text: found.searched ? qsTr("Tidak ada yang cocok. Ejaan lama dan gelar tidak berpengaruh; coba kata lain.") : qsTr("Ketik beberapa huruf pertama.")
    }
    Repeater {
        model: found.hits
        Card {
            id: hit
            required property var modelData
            width: parent ? parent.width : 0
            padding: 2 * Theme.unit
            Item {
                width: parent.width
                height: Math.max(Theme.touch, names.implicitHeight)
                Column {
                    id: names
                    anchors { left: parent.left; right: past.visible ? past.left : open.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    AppText { width: parent.width; text: hit.modelData.title; font.weight: Font.DemiBold; font.strikeout: hit.modelData.voided; elide: Text.ElideRight; maximumLineCount: 1 }
                    AppText {
                        visible: hit.modelData.match.length > 0
                        width: parent.width
                        text: "“" + hit.modelData.match + "”"
                        color: Theme.act
                        elide: Text.ElideRight
                        maximumLineCount: 1
                    }
                    AppText {
                        width: parent.width
                        text: (hit.modelData.draft ? qsTr("Belum selesai") + " · " : "") + (hit.modelData.form.length > 0 ? hit.modelData.form : qsTr("Hitung suara")) + " · " + hit.modelData.detail
                        color: hit.modelData.draft ? Theme.waits : Theme.faint
                        font.pixelSize: Theme.hint
                        elide: Text.ElideRight
                        maximumLineCount: 1
                    }
                }
                AppButton {
                    id: past
                    objectName: "hitHistory"
                    visible: !hit.modelData.draft && !hit.modelData.count
                    text: qsTr("Riwayat")
                    glyph: "history"
                    anchors { right: open.left; rightMargin: Theme.unit; verticalCenter: parent.verticalCenter }
                    onClicked: page.openHistory(hit.modelData.id)
                }
                AppButton {
                    id: open
                    objectName: "openHit"
                    text: hit.modelData.draft ? qsTr("Lanjutkan") : qsTr("Buka")
                    glyph: hit.modelData.draft ? "play_arrow" : "edit"
                    anchors { right: parent.right; verticalCenter: parent.verticalCenter }
                    onClicked: page.openHit(hit.modelData)
                }
            }
        }
    }
    AppText {
        visible: found.hits.length === 50
        width: parent.width
        color: Theme.faint
        font.pixelSize: Theme.hint
        text: qsTr("50 yang pertama. Ketik lebih banyak agar lebih tepat.")
    }
}
