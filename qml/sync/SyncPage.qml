pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session
    required property AppSettings settings

    heading: qsTr("Kirim dan terima")
    subheading: session.user
    showChip: false

    readonly property var last: syncing.last
    readonly property var waiting: syncing.waiting
    readonly property int changes: page.waiting.changes || 0
    readonly property int files: page.waiting.files || 0
    readonly property int filesMissing: page.waiting.filesMissing || 0

    function size(bytes) {
        return bytes < 1024 * 1024 ? qsTr("%1 KB").arg(Math.ceil(bytes / 1024)) : qsTr("%1 MB").arg((bytes / 1024 / 1024).toLocaleString(Qt.locale(page.session.language), "f", 1))
    }

    SyncModel { id: syncing; session: page.session }

    Card {
        width: parent.width
        AppText { width: parent.width; color: page.changes > 0 ? Theme.waits : Theme.done; font.pixelSize: Theme.figure; font.weight: Font.DemiBold; text: page.changes }
        AppText { width: parent.width; font.pixelSize: Theme.title; text: page.changes > 0 ? qsTr("catatan menunggu dikirim") : qsTr("Semua catatan sudah terkirim") }
        AppText {
            objectName: "filesWaiting"
            visible: page.files > 0
            width: parent.width
            color: Theme.waits
            text: qsTr("%n foto atau berkas (%1) menyusul sesudah catatan.", "", page.files).arg(page.size(page.waiting.fileBytes || 0))
        }
        AppText { width: parent.width; color: Theme.faint; text: syncing.lastSync.length > 0 ? qsTr("Terakhir: %1").arg(syncing.lastSync) : qsTr("Belum pernah dikirim dari tablet ini.") }
        Rectangle {
            visible: syncing.running
            width: parent.width
            height: Theme.unit
            radius: height / 2
            color: Theme.line
            Rectangle { width: parent.width * Math.max(0.03, syncing.progress); height: parent.height; radius: parent.radius; color: Theme.act }
        }
        AppText { visible: syncing.running; width: parent.width; color: Theme.faint; text: syncing.fileBytesTotal > 0 ? qsTr("Foto dan berkas: %1 dari %2").arg(page.size(syncing.fileBytes)).arg(page.size(syncing.fileBytesTotal)) : syncing.total > 0 ? qsTr("%1 dari %2 perubahan").arg(syncing.done).arg(syncing.total) : qsTr("Menghubungi server…") }
        AppText { visible: syncing.error.length > 0; width: parent.width; color: Theme.wrong; text: qsTr("Belum berhasil. Tidak ada yang hilang; coba lagi bila ada jaringan.") + "\n" + syncing.error }
        AppText {
            objectName: "syncResult"
            visible: page.last.sent !== undefined && !syncing.running && syncing.error.length === 0
            width: parent.width
            text: qsTr("Terkirim %1, diterima %2 perubahan (%3 KB naik, %4 KB turun).").arg(page.last.sent).arg(page.last.received)
                  .arg(Math.ceil(page.last.bytesUp / 1024)).arg(Math.ceil(page.last.bytesDown / 1024))
                  + (page.last.filesSent + page.last.filesReceived > 0 ? " " + qsTr("Foto dan berkas: %1 terkirim, %2 diterima.").arg(page.last.filesSent).arg(page.last.filesReceived) : "")
        }
        AppText { visible: !page.session.enrolled; width: parent.width; color: Theme.waits; text: qsTr("Tablet ini belum dihubungkan. Tempelkan undangan di halaman depan.") }
    }
    SettingRow {
        width: parent.width
        heading: qsTr("Foto dan berkas dari tablet lain")
        explanation: page.filesMissing > 0 ? qsTr("%n belum ada di sini (%1).", "", page.filesMissing).arg(page.size(page.waiting.missingBytes || 0)) : qsTr("Yang dari tablet ini selalu dikirim.")
        ChoiceButton { objectName: "fetchFiles"; text: qsTr("Ambil juga"); chosen: page.settings.fetchFiles; onClicked: page.settings.fetchFiles = true }
        ChoiceButton { objectName: "leaveFiles"; text: qsTr("Jangan dulu"); chosen: !page.settings.fetchFiles; onClicked: page.settings.fetchFiles = false }
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
            onClicked: syncing.sync(page.settings.fetchFiles)
        }
    ]
}
