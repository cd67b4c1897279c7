import QtQuick
import QtQuick.Templates as T
import Rembug.Controls
import Rembug.Devices

// The camera over the whole window: look, take, look again, keep. With a reader, it waits for a code instead.
T.Popup {
    id: sheet
    required property string heading
    // Reads codes from what the camera sees; none for a picture to be kept.
    property BarcodeReader reader: null

    signal kept(var picture)
    signal fileWanted()

    readonly property bool gone: camera.state === CameraView.Unavailable
    readonly property bool taken: camera.state === CameraView.Taken
    readonly property bool live: camera.state === CameraView.Live || camera.state === CameraView.Failed

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    closePolicy: T.Popup.CloseOnEscape
    background: Rectangle { color: Theme.paper }
    onOpened: camera.start()
    onClosed: camera.stop()

    contentItem: Item {
        Column {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit }
            AppText { width: parent.width; text: sheet.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; Accessible.role: Accessible.Heading }
            AppText {
                objectName: "cameraWords"
                width: parent.width
                color: camera.state === CameraView.Failed ? Theme.wrong : Theme.faint
                font.pixelSize: Theme.hint
                text: camera.state === CameraView.Failed ? qsTr("Fotonya gagal diambil. Coba sekali lagi.")
                    : camera.state === CameraView.Starting ? qsTr("Kamera sedang dibuka…")
                    : sheet.taken ? qsTr("Sudah jelas? Kalau belum, ulangi.")
                    : sheet.gone ? ""
                    : sheet.reader !== null ? qsTr("Arahkan ke kode sampai terbaca.") : qsTr("Minta izin dulu kepada yang terlihat.")
                Accessible.name: text
            }
        }
        Rectangle {
            anchors { left: parent.left; right: parent.right; top: head.bottom; bottom: foot.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit; rightMargin: 3 * Theme.unit }
            radius: Theme.radius
            color: Theme.raised
            CameraView {
                id: camera
                objectName: "camera"
                anchors.fill: parent
                Accessible.role: Accessible.Graphic
                Accessible.name: sheet.heading
                onSeen: (frame) => { if (sheet.reader !== null) sheet.reader.readFrame(frame) }
            }
            Column {
                visible: sheet.gone
                anchors.centerIn: parent
                width: Math.min(parent.width - 4 * Theme.unit, Theme.columnWidth)
                spacing: 2 * Theme.unit
                Glyph { anchors.horizontalCenter: parent.horizontalCenter; name: "no_photography"; font.pixelSize: Theme.bigIcon; color: Theme.faint }
                AppText {
                    objectName: "noCamera"
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("Tablet ini tidak punya kamera, atau kameranya sedang dipakai atau tidak diizinkan. Pilih gambar dari berkas.")
                    Accessible.role: Accessible.AlertMessage
                    Accessible.name: text
                }
            }
        }
        Item {
            id: foot
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
            height: row.implicitHeight + 4 * Theme.unit
            Flow {
                id: row
                anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 3 * Theme.unit }
                layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
                spacing: 2 * Theme.unit
                AppButton { objectName: "shutter"; visible: sheet.reader === null && !sheet.taken && !sheet.gone; primary: true; large: true; enabled: sheet.live; text: qsTr("Ambil foto"); glyph: "photo_camera"; onClicked: camera.shoot() }
                AppButton { objectName: "keepPhoto"; visible: sheet.taken; primary: true; large: true; text: qsTr("Pakai foto ini"); glyph: "check"; onClicked: { const picture = camera.picture(); sheet.close(); sheet.kept(picture) } }
                AppButton { objectName: "againPhoto"; visible: sheet.taken; text: qsTr("Ulangi"); glyph: "replay"; onClicked: camera.again() }
                AppButton { objectName: "cameraFile"; visible: sheet.gone; primary: true; text: qsTr("Pilih berkas"); glyph: "attach_file"; onClicked: { sheet.close(); sheet.fileWanted() } }
                AppButton { objectName: "cameraRetry"; visible: sheet.gone; text: qsTr("Coba lagi"); glyph: "refresh"; onClicked: camera.start() }
                AppButton { objectName: "cameraCancel"; text: qsTr("Batal"); glyph: "close"; onClicked: sheet.close() }
            }
        }
    }
}
