pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// Checks, ranking, who is elected, and signing.
Column {
    id: page
    required property CountModel count
    readonly property var result: count.result

    signal countAgain()
    signal done()

    spacing: 2 * Theme.unit

    readonly property var checks: result.checks ? [
        { label: qsTr("Surat yang dibaca sama dengan isi kotak"), good: result.checks.box },
        { label: qsTr("Surat yang hilang sama menurut surat dan daftar hadir"), good: result.checks.paper },
        { label: qsTr("Yang hadir tidak lebih dari warga dewasa"), good: result.checks.signed_in },
        { label: qsTr("Kuorum tercapai (hadir %1 %)").arg(result.turnout_percent === undefined || result.turnout_percent === null ? "–" : result.turnout_percent), good: result.quorum === true }
    ] : []

    Card {
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Pemeriksaan") }
        Repeater {
            model: page.checks
            Row {
                id: line
                required property var modelData
                width: parent ? parent.width : 0
                spacing: Theme.unit
                Glyph { name: line.modelData.good ? "check_circle" : "error"; color: line.modelData.good ? Theme.done : Theme.wrong }
                AppText { width: parent.width - 5 * Theme.unit; text: line.modelData.label; color: line.modelData.good ? Theme.ink : Theme.wrong }
            }
        }
    }
    Card {
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Peringkat") }
        Repeater {
            model: page.result.ranking || []
            Item {
                id: row
                required property var modelData
                readonly property bool elected: (page.result.elected || []).indexOf(modelData.name) >= 0
                width: parent ? parent.width : 0
                height: Theme.touch
                AppText { id: rank; width: 5 * Theme.unit; text: row.modelData.rank; color: Theme.faint; font.pixelSize: Theme.title; anchors.verticalCenter: parent.verticalCenter }
                AppText { anchors { left: rank.right; right: badge.left; verticalCenter: parent.verticalCenter } text: row.modelData.name; font.weight: row.elected ? Font.DemiBold : Font.Normal; font.pixelSize: Theme.title; elide: Text.ElideRight; maximumLineCount: 1 }
                Row {
                    id: badge
                    visible: row.elected
                    anchors { right: votes.left; rightMargin: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
                    spacing: Theme.unit / 2
                    Glyph { name: "check"; color: Theme.done }
                    AppText { text: qsTr("terpilih"); color: Theme.done; anchors.verticalCenter: parent.verticalCenter }
                }
                AppText { id: votes; width: 7 * Theme.unit; horizontalAlignment: Text.AlignRight; text: row.modelData.votes; font.pixelSize: Theme.title; font.weight: Font.DemiBold; anchors { right: parent.right; verticalCenter: parent.verticalCenter } }
            }
        }
        AppText { visible: page.result.tie !== undefined && page.result.tie !== null; width: parent.width; color: Theme.waits; text: qsTr("Suara sama di batas kursi terakhir: selesaikan menurut tata tertib.") }
    }
    Card {
        visible: !page.count.isSigned
        width: parent.width
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Tanda tangan saksi") }
        AppText { width: parent.width; color: Theme.faint; text: qsTr("Setelah ditandatangani, hasil tidak dapat diubah lagi.") }
        Field { id: first; objectName: "witness1"; width: parent.width; placeholderText: qsTr("Saksi pertama"); Accessible.name: qsTr("Saksi pertama") }
        Field { id: second; objectName: "witness2"; width: parent.width; placeholderText: qsTr("Saksi kedua"); Accessible.name: qsTr("Saksi kedua") }
        Field { id: reason; visible: page.checks.some((check) => !check.good); width: parent.width; placeholderText: qsTr("Alasan, bila pemeriksaan tidak cocok"); Accessible.name: qsTr("Alasan") }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit
            AppButton { text: qsTr("Kembali menghitung"); glyph: "arrow_back"; onClicked: page.countAgain() }
            AppButton {
                objectName: "sign"
                primary: true
                enabled: first.text.trim().length > 0
                text: qsTr("Tandatangani")
                glyph: "draw"
                onClicked: page.count.sign(second.text.trim().length > 0 ? [first.text.trim(), second.text.trim()] : [first.text.trim()], reason.text)
            }
        }
    }
    Card {
        visible: page.count.isSigned
        width: parent.width
        Row {
            spacing: Theme.unit
            Glyph { name: "verified"; color: Theme.done }
            AppText { text: qsTr("Sudah ditandatangani"); font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.done }
        }
        AppText { width: parent.width; font.pixelSize: Theme.hint; color: Theme.faint; wrapMode: Text.WrapAnywhere; text: qsTr("Sidik hasil: %1").arg(page.result.hash || "") }
        AppButton { objectName: "countDone"; primary: true; text: qsTr("Selesai"); glyph: "check"; onClicked: page.done() }
    }
}
