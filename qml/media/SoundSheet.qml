import QtQuick
import QtQuick.Templates as T
import Rembug.App
import Rembug.Controls
import Rembug.Devices

// Recording over the whole window, so that nobody leaves the page in the middle of a word.
T.Popup {
    id: sheet
    required property string heading
    required property AppSession session

    signal recorded(var wav)
    signal fileWanted()

    readonly property bool gone: recorder.state === SoundRecorder.Unavailable
    readonly property bool running: recorder.state === SoundRecorder.Recording
    readonly property bool begun: running || recorder.state === SoundRecorder.Paused || recorder.state === SoundRecorder.Lost

    function clock(seconds: int): string {
        return Math.floor(seconds / 60) + "." + String(seconds % 60).padStart(2, "0")
    }

    parent: T.Overlay.overlay
    width: parent ? parent.width : 0
    height: parent ? parent.height : 0
    padding: 0
    modal: true
    closePolicy: T.Popup.NoAutoClose
    background: Rectangle { color: Theme.paper }
    onOpened: { sheet.session.listening = true; recorder.start() }
    onClosed: { recorder.discard(); sheet.session.listening = false }
    Component.onDestruction: if (recorder.state !== SoundRecorder.Idle) sheet.session.listening = false

    SoundRecorder {
        id: recorder
        onRecorded: (wav) => { sheet.recorded(wav); sheet.close() }
    }

    contentItem: Item {
        Column {
            id: head
            anchors { left: parent.left; right: parent.right; top: parent.top; margins: 2 * Theme.unit; leftMargin: 3 * Theme.unit }
            AppText { width: parent.width; text: sheet.heading; font.pixelSize: Theme.title; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; Accessible.role: Accessible.Heading }
            AppText { visible: !sheet.gone; width: parent.width; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Minta izin dulu kepada yang berbicara.") }
        }
        Column {
            anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: 3 * Theme.unit }
            spacing: 3 * Theme.unit
            Glyph { anchors.horizontalCenter: parent.horizontalCenter; name: sheet.gone || recorder.state === SoundRecorder.Lost ? "mic_off" : sheet.running ? "mic" : "pause"; font.pixelSize: Theme.bigIcon; color: sheet.running ? Theme.wrong : Theme.faint }
            AppText {
                objectName: "soundTime"
                visible: sheet.begun
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Theme.figure
                text: sheet.clock(recorder.seconds)
            }
            Rectangle {
                visible: sheet.begun
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, Theme.columnWidth)
                height: 2 * Theme.unit
                radius: Theme.unit
                color: Theme.raised
                border.width: Theme.thin
                border.color: Theme.line
                Rectangle {
                    objectName: "soundLevel"
                    width: Math.max(parent.height, recorder.level * parent.width)
                    height: parent.height
                    radius: Theme.unit
                    color: Theme.act
                }
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("Keras suara")
            }
            AppText {
                objectName: "soundWords"
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                color: recorder.state === SoundRecorder.Lost ? Theme.waits : Theme.ink
                text: sheet.gone ? qsTr("Tablet ini tidak punya mikrofon, atau mikrofonnya tidak diizinkan. Pilih rekaman dari berkas.")
                    : recorder.state === SoundRecorder.Lost ? qsTr("Mikrofonnya terputus. Yang sudah terekam tetap ada; tekan Selesai untuk menyimpannya.")
                    : sheet.running ? qsTr("Sedang merekam. Bila garis ini tidak bergerak, dekatkan tablet.") : recorder.state === SoundRecorder.Paused ? qsTr("Berhenti sebentar.") : ""
                Accessible.name: text
            }
        }
        Flow {
            anchors { left: parent.left; right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit; bottomMargin: 2 * Theme.unit }
            layoutDirection: Theme.leftHanded ? Qt.LeftToRight : Qt.RightToLeft
            spacing: 2 * Theme.unit
            AppButton { objectName: "soundDone"; visible: sheet.begun; enabled: recorder.seconds > 0 || !sheet.running; primary: true; large: true; text: qsTr("Selesai"); glyph: "check"; onClicked: recorder.finish() }
            AppButton { objectName: "soundPause"; visible: sheet.running; text: qsTr("Jeda"); glyph: "pause"; onClicked: recorder.pause() }
            AppButton { objectName: "soundGoOn"; visible: recorder.state === SoundRecorder.Paused; text: qsTr("Lanjut"); glyph: "mic"; onClicked: recorder.goOn() }
            AppButton { objectName: "soundFile"; visible: sheet.gone; primary: true; text: qsTr("Pilih berkas"); glyph: "attach_file"; onClicked: { sheet.close(); sheet.fileWanted() } }
            AppButton { objectName: "soundRetry"; visible: sheet.gone; text: qsTr("Coba lagi"); glyph: "refresh"; onClicked: recorder.start() }
            AppButton { objectName: "soundCancel"; danger: sheet.begun; text: sheet.begun ? qsTr("Buang rekaman") : qsTr("Batal"); glyph: "close"; onClicked: sheet.close() }
        }
    }
}
