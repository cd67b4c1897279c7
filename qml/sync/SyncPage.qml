pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session

    heading: qsTr("Kirim dan terima")
    subheading: session.user
    showChip: false

    readonly property var last: syncing.last

    SyncModel { id: syncing; session: page.session }

    Card {
        width: parent.width
        AppText { width: parent.width; color: page.session.unsent > 0 ? Theme.waits : Theme.done; font.pixelSize: Theme.figure; font.weight: Font.DemiBold; text: page.session.unsent }
        AppText { width: parent.width; font.pixelSize: Theme.title; text: page.session.unsent > 0 ? qsTr("catatan menunggu dikirim") : qsTr("Semua catatan sudah terkirim") }
        AppText { width: parent.width; color: Theme.faint; text: syncing.lastSync.length > 0 ? qsTr("Terakhir: %1").arg(syncing.lastSync) : qsTr("Belum pernah dikirim dari tablet ini.") }
        Rectangle {
            visible: syncing.running
            width: parent.width
            height: Theme.unit
            radius: height / 2
            color: Theme.line
            Rectangle { width: parent.width * Math.max(0.03, syncing.progress); height: parent.height; radius: parent.radius; color: Theme.act }
        }
        AppText { visible: syncing.running; width: parent.width; color: Theme.faint; text: syncing.total > 0 ? qsTr("%1 dari %2 perubahan").arg(syncing.done).arg(syncing.total) : qsTr("Menghubungi server…") }
        AppText { visible: syncing.error.length > 0; width: parent.width; color: Theme.wrong; text: qsTr("Belum berhasil. Tidak ada yang hilang; coba lagi bila ada jaringan.") + "\n" + syncing.error }
        AppText {
            objectName: "syncResult"
            visible: page.last.sent !== undefined && !syncing.running && syncing.error.length === 0
            width: parent.width
            text: qsTr("Terkirim %1, diterima %2 perubahan (%3 KB naik, %4 KB turun).").arg(page.last.sent).arg(page.last.received)
                  .arg(Math.ceil(page.last.bytesUp / 1024)).arg(Math.ceil(page.last.bytesDown / 1024))
        }
        AppText { visible: !page.session.enrolled; width: parent.width; color: Theme.waits; text: qsTr("Tablet ini belum dihubungkan. Tempelkan undangan di halaman depan.") }
    }
    Card {
        visible: syncing.refused.length > 0
        width: parent.width
        color: Theme.wrongSoft
        AppText { width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; color: Theme.wrong; text: qsTr("Ditolak server") }
        AppText { width: parent.width; text: qsTr("Catatan tetap aman di tablet dan disimpan untuk pengawas.") }
        Repeater {
            model: syncing.refused
            AppText { required property var modelData; width: parent ? parent.width : 0; text: "• " + modelData.reason }
        }
    }
    footer: [
        AppButton {
            objectName: "syncNow"
            primary: true
            enabled: page.session.enrolled && !syncing.running
            text: syncing.running ? qsTr("Sedang mengirim…") : qsTr("Kirim sekarang")
            glyph: "sync"
            anchors { right: parent.right; rightMargin: 3 * Theme.unit; verticalCenter: parent.verticalCenter }
            onClicked: syncing.sync()
        }
    ]
}
